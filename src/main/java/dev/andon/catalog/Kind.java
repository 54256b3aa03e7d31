package dev.andon.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file about the catalog can speak of. Teams are kept by people, and travel in the same file. */
public enum Kind {
    TEAM,
    VENDOR,
    SERVICE,
    RUNBOOK,
    BRIDGE;

    /** The word for one of them, as in JSON and in the first column of a CSV file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for all of them, as at the top of a YAML file. */
    public String plural() {
        return word() + "s";
    }

    /** The kind that either word means. */
    public static Optional<Kind> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word) || kind.plural().equals(word))
                .findFirst();
    }
}
