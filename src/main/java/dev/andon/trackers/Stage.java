package dev.andon.trackers;

import java.util.Locale;

/** How far a ticket is, in the words that all trackers have in common. */
public enum Stage {
    TODO("To do"),
    DOING("In progress"),
    DONE("Done"),
    DROPPED("Will not be done");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
