package dev.andon.interventions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an intervention stands. */
public enum State {
    /** Said, and waits for the commander. */
    ANNOUNCED,
    /** May be started: the commander said so, or policy let it pass. */
    CLEARED,
    STARTED,
    REFUSED,
    WITHDRAWN,
    FINISHED,
    FAILED,
    ROLLED_BACK;

    /** How what was started can end. */
    public static final List<State> OUTCOMES = List.of(FINISHED, FAILED, ROLLED_BACK);

    /** Whether it is being done, or may be. */
    public boolean isOpen() {
        return this == ANNOUNCED || this == CLEARED || this == STARTED;
    }

    /** The word in JSON, in logs and in SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it: "rolled back". */
    public String label() {
        return word().replace('_', ' ');
    }

    /** An outcome by its word; empty for anything else. */
    public static Optional<State> outcome(@Nullable String word) {
        return OUTCOMES.stream().filter(state -> state.word().equals(word)).findFirst();
    }

    /** A word that a log or table holds. */
    public static State of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElse(FINISHED);
    }
}
