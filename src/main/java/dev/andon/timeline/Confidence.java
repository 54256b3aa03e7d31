package dev.andon.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure one is of a time. */
public enum Confidence {
    CERTAIN("Certain", ""),
    LIKELY("Likely", "≈"),
    GUESS("A guess", "?");

    private final String label;
    private final String sign;

    Confidence(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Stands before a time; nothing before one that is certain. */
    public String sign() {
        return sign;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that this word stands for, if there is one. */
    public static Optional<Confidence> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Confidence read(String word) {
        return of(word).orElseThrow();
    }
}
