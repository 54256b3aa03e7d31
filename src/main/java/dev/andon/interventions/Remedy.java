package dev.andon.interventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sorts of options that stop the bleeding, in the order in which one usually looks for them. */
public enum Remedy {
    ROLLBACK("Roll back"),
    FEATURE_OFF("Switch a feature off"),
    RESTART("Restart"),
    FAILOVER("Fail over"),
    SCALE("Add capacity"),
    BLOCK_TRAFFIC("Block traffic"),
    RESTORE("Restore"),
    RUNBOOK("Runbook"),
    OTHER("Something else");

    private final String label;

    Remedy(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The word in JSON and in logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #word} spells it; empty for anything else. */
    public static Optional<Remedy> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** A word that a log holds; one that only a newer Andon knows is something else. */
    static Remedy of(String word) {
        return find(word).orElse(OTHER);
    }
}
