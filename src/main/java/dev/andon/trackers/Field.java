package dev.andon.trackers;

import java.util.Locale;

/** What a follow-up and its ticket keep in step. */
public enum Field {
    TITLE("Title"),
    STATE("State"),
    OWNER("Owner"),
    DUE("Due");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Field of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
