package dev.andon.catalog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file of the catalog is written. */
public enum Format {
    YAML,
    CSV;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(@Nullable String word) {
        return "yaml".equals(word) || "yml".equals(word)
                ? Optional.of(YAML)
                : "csv".equals(word) ? Optional.of(CSV) : Optional.empty();
    }
}
