package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a follow-up stands. */
public enum State {
    /** Nobody has begun. */
    OPEN("Open"),
    /** Somebody is at it. */
    DOING("In progress"),
    /** Somebody says it is done. */
    DONE("Done"),
    /** Somebody saw that it works. */
    VERIFIED("Verified"),
    /** It will not be done; somebody accepts the risk until a day. */
    DECLINED("Declined");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<State> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As {@link #find}, for words that were checked before. */
    public static State of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no state " + word));
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return this == OPEN || this == DOING;
    }

    /** Whether it was done, seen to work or not. */
    public boolean isDone() {
        return this == DONE || this == VERIFIED;
    }
}
