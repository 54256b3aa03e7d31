package dev.andon.sharing;

import dev.andon.platform.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers would read, and what stands against showing it to them.
 *
 * @param findings empty when it can be approved
 */
public record CustomerText(String title, List<Part> parts, List<Finding> findings) {

    /**
     * A section as customers read it.
     *
     * @param level 2 for a section, 3 for one below it
     * @param body Markdown
     */
    public record Part(String key, int level, String heading, String body) {}

    /**
     * Something that has to be looked at before anybody can approve.
     *
     * @param section key of the section it is about; null for the whole
     * @param redaction id of the redaction that is to be checked; null when it is about something else
     * @param text a sentence for people
     */
    public record Finding(
            @Nullable String section, @Nullable Long redaction, String text) {}

    /** A fingerprint of every word, SHA-256 in hex: an approval is of one of these. */
    public String contentHash() {
        StringBuilder words = new StringBuilder(title);
        parts.forEach(part -> words.append('\0')
                .append(part.level())
                .append('\0')
                .append(part.heading())
                .append('\0')
                .append(part.body()));
        return Sha256.hex(words.toString());
    }

    public boolean isReady() {
        return findings.isEmpty();
    }

    /** All of it as one Markdown document. */
    public String markdown() {
        return markdown(title, parts);
    }

    /** The same of what was published. */
    public static String markdown(String title, List<Part> parts) {
        StringBuilder text =
                new StringBuilder("# ").append(Plain.markdown(title)).append('\n');
        for (Part part : parts) {
            text.append('\n')
                    .append("#".repeat(part.level()))
                    .append(' ')
                    .append(Plain.markdown(part.heading()))
                    .append('\n');
            text.append(part.body().isEmpty() ? "" : "\n" + part.body() + "\n");
        }
        return text.toString();
    }
}
