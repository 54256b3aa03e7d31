package dev.andon.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing was changed. */
public enum ChangeKind {
    DEPLOYMENT("Deployment"),
    CONFIGURATION("Configuration"),
    INFRASTRUCTURE("Infrastructure"),
    OTHER("Other");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public static Optional<ChangeKind> known(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
