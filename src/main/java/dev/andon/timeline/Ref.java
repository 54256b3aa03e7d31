package dev.andon.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.learning.Milestone;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a thing of a timeline: {@code entry-14}, {@code kind-noted}, {@code group-2}, {@code event-1},
 * {@code milestone-detected}.
 *
 * @param key a seq, a number or a word, as the kind has it
 */
public record Ref(Kind kind, String key) {

    /** What a timeline is made of. */
    public enum Kind {
        /** An entry of the log, by its seq. */
        ENTRY,
        /** All entries of one kind, by the word of their events. */
        KIND,
        /** Entries that belong together, by number. */
        GROUP,
        /** Something that happened outside of the room, by number. */
        EVENT,
        /** By the word of the milestone. */
        MILESTONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Ref entry(long seq) {
        return new Ref(Kind.ENTRY, Long.toString(seq));
    }

    public static Ref kind(String word) {
        return new Ref(Kind.KIND, word);
    }

    public static Ref group(long number) {
        return new Ref(Kind.GROUP, Long.toString(number));
    }

    public static Ref event(long number) {
        return new Ref(Kind.EVENT, Long.toString(number));
    }

    public static Ref milestone(Milestone milestone) {
        return new Ref(Kind.MILESTONE, milestone.word());
    }

    /** The thing this text names; empty when it names none. */
    public static Optional<Ref> of(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.word() + "-"))
                .map(kind -> new Ref(kind, text.substring(kind.word().length() + 1)))
                .filter(Ref::makesSense)
                .findFirst();
    }

    private boolean makesSense() {
        return switch (kind) {
            case ENTRY, GROUP, EVENT -> key.matches("[1-9]\\d{0,8}");
            case KIND -> key.matches("[a-z_]{1,60}");
            case MILESTONE -> Milestone.of(key).isPresent();
        };
    }

    /** The seq or number. Ask the kind first. */
    public long number() {
        return Long.parseLong(key);
    }

    /** Whether it stands in the timeline at a time of its own. */
    public boolean isTimed() {
        return kind == Kind.ENTRY || kind == Kind.EVENT;
    }

    /** As people read it. */
    public String words() {
        return switch (kind) {
            case ENTRY -> "entry " + key;
            case KIND -> "entries of the kind “" + key.replace('_', ' ') + "”";
            case GROUP -> "group " + key;
            case EVENT -> "outside event " + key;
            case MILESTONE -> "milestone “" + key + "”";
        };
    }

    /** {@code entry-14}. */
    @JsonValue
    @Override
    public String toString() {
        return kind.word() + "-" + key;
    }
}
