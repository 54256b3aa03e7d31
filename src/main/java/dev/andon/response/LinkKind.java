package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one incident has to do with another. Read as a sentence: this incident is … that one. */
public enum LinkKind {
    RELATED_TO("Related to"),
    CAUSED_BY("Caused by"),
    CAUSE_OF("Cause of"),
    FOLLOWS("Follows"),
    FOLLOWED_BY("Followed by");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The same link seen from the other end. */
    public LinkKind inverse() {
        return switch (this) {
            case RELATED_TO -> RELATED_TO;
            case CAUSED_BY -> CAUSE_OF;
            case CAUSE_OF -> CAUSED_BY;
            case FOLLOWS -> FOLLOWED_BY;
            case FOLLOWED_BY -> FOLLOWS;
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static LinkKind read(String word) {
        return of(word).orElseThrow(() -> new IllegalStateException("no kind of link: " + word));
    }

    /** The kind this word stands for, if there is one. */
    public static Optional<LinkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
