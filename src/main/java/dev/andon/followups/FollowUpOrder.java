package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes first in a list of follow-ups. */
public enum FollowUpOrder {
    /** What is still to be done, what is due first and what has no due date last; then what is over, likewise. */
    DUE("Due first"),
    /** What is still to be done, by priority, then by due date; then what is over, likewise. */
    PRIORITY("Priority"),
    /** What was made last. */
    NEWEST("Newest"),
    /** What came to its state last. */
    CHANGED("Moved last");

    private final String label;

    FollowUpOrder(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The word in addresses. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<FollowUpOrder> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** How many values a cursor of this order has. */
    public int cursorParts() {
        return switch (this) {
            case PRIORITY -> 4;
            case DUE -> 3;
            case NEWEST, CHANGED -> 2;
        };
    }
}
