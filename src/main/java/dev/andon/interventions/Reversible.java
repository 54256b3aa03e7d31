package dev.andon.interventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something can be taken back; the better first. */
public enum Reversible {
    YES,
    PARTLY,
    NO;

    /** The word in JSON and in logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #word} spells it; empty for anything else. */
    public static Optional<Reversible> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** A word that a log holds; one that only a newer Andon knows counts as no. */
    static Reversible of(String word) {
        return find(word).orElse(NO);
    }
}
