package dev.andon.remarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody does with a comment. */
public enum Kind {
    /** Says or asks something. */
    COMMENT("Comment"),
    /** Proposes other words for a passage. */
    SUGGESTION("Suggestion"),
    /** Was there, and holds a passage to be wrong. */
    DISPUTE("Dispute"),
    /** Was there, and holds a passage to be right. */
    CONFIRMATION("Confirmation");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The word in addresses, JSON and SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What whoever begins with this kind says of the passage; null when they take no side. */
    @Nullable
    Stance stance() {
        return switch (this) {
            case DISPUTE -> Stance.DISPUTE;
            case CONFIRMATION -> Stance.CONFIRM;
            case COMMENT, SUGGESTION -> null;
        };
    }

    public static Optional<Kind> find(@Nullable String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
