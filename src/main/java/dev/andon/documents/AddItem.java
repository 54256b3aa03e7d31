package dev.andon.documents;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Something that is to go into an appendix. */
public sealed interface AddItem {
    /** The longest title. */
    int TITLE = 200;

    @Nullable
    String title();

    @Nullable
    Long ofSeq();

    /** Output that was pasted. Kept as it is, colours of a terminal and all. */
    record Pasted(
            @Nullable String title,
            @Nullable String text,
            @Nullable Long ofSeq) implements AddItem {}

    /**
     * A file or a picture.
     *
     * @param name as its sender calls it
     * @param mediaType as its sender says; believed only as far as the bytes bear it out
     */
    record Sent(
            @Nullable String title,
            @Nullable String name,
            @Nullable String mediaType,
            byte[] bytes,
            @Nullable Long ofSeq)
            implements AddItem {}

    /** What there is to keep, checked. */
    record Checked(String title, Found found, byte[] bytes) {}

    /** @throws Invalid naming every field that makes no sense */
    default Checked checked(Validation validation, long largest) {
        String title = validation.optionalLine("title", title(), TITLE);
        Checked checked = switch (this) {
            case Pasted pasted -> text(pasted, title, validation);
            case Sent sent -> file(sent, title, validation);
        };
        String field = this instanceof Pasted ? "text" : "file";
        validation.check(
                checked.bytes().length <= largest,
                field,
                "has %,d bytes; at most %,d are kept".formatted(checked.bytes().length, largest));
        return checked;
    }

    private static Checked text(Pasted pasted, @Nullable String title, Validation validation) {
        String text = pasted.text() == null ? "" : pasted.text();
        validation.check(!text.isBlank(), "text", "is required");
        validation.check(text.indexOf('\0') < 0, "text", "contains the character U+0000, which no text has");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Checked(title == null ? "Pasted output" : title, new Found(Found.TEXT, "text/plain"), bytes);
    }

    private static Checked file(Sent sent, @Nullable String title, Validation validation) {
        validation.check(sent.bytes().length > 0, "file", "is required, and has to have something in it");
        Found found = Found.in(sent.bytes());
        Found.claimed(sent.name(), sent.mediaType())
                .filter(claimed -> sent.bytes().length > 0 && !claimed.equals(found.mediaType()))
                .ifPresent(claimed -> validation.error(
                        "file", "says it is a picture (%s), but what is in it is not one".formatted(claimed)));
        return new Checked(title == null ? named(sent.name(), validation) : title, found, sent.bytes());
    }

    /** The last part of a name, in case a browser sends the whole path. */
    private static String named(@Nullable String name, Validation validation) {
        String last = name == null ? "" : name.replaceFirst(".*[/\\\\]", "");
        String line = validation.optionalLine("file", last.length() > TITLE ? last.substring(0, TITLE) : last, TITLE);
        return line == null ? "A file" : line;
    }
}
