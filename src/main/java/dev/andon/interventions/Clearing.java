package dev.andon.interventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which interventions wait for the commander to clear them. */
public enum Clearing {
    ALL("all of them"),
    RISKY("those that are destructive or of high risk"),
    NONE("none");

    private final String label;

    Clearing(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #word} spells it; empty for anything else. */
    public static Optional<Clearing> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    boolean asks(Risk risk, boolean destructive) {
        return this == ALL || this == RISKY && (destructive || risk == Risk.HIGH);
    }
}
