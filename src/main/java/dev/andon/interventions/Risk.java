package dev.andon.interventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What could go wrong, in the judgement of whoever proposes it; least first. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH;

    /** The word in JSON and in logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #word} spells it; empty for anything else. */
    public static Optional<Risk> find(@Nullable String word) {
        return Arrays.stream(values()).filter(risk -> risk.word().equals(word)).findFirst();
    }

    /** A word that a log holds; one that only a newer Andon knows counts as the worst. */
    static Risk of(String word) {
        return find(word).orElse(HIGH);
    }
}
