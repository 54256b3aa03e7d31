package dev.andon.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A moment of an incident that its figures are counted from, in the order in which they come. */
public enum Milestone {
    /** The first symptom, seen or not. */
    BEGAN("Began"),
    /** Somebody or something noticed. */
    DETECTED("Detected"),
    /** Somebody took it on. */
    ACKNOWLEDGED("Acknowledged"),
    /** It hurt no more, or less. */
    MITIGATED("Mitigated"),
    /** All was as before. */
    RECOVERED("Recovered");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** The word used in JSON and addresses. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that this word stands for, if there is one. */
    public static Optional<Milestone> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
