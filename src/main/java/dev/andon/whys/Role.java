package dev.andon.whys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part a factor played in an incident. */
public enum Role {
    /** Set it off. */
    TRIGGER,
    /** Had to be so for it to happen. */
    CONDITION,
    /** Made it larger or longer. */
    AMPLIFIER,
    /** Kept people from seeing it. */
    MASKED_DETECTION,
    /** Kept it from being worse. */
    HELPED;

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words shown to people. */
    public String label() {
        return switch (this) {
            case TRIGGER -> "Trigger";
            case CONDITION -> "Condition";
            case AMPLIFIER -> "Amplifier";
            case MASKED_DETECTION -> "Masked detection";
            case HELPED -> "What helped";
        };
    }

    @JsonCreator
    static Role kept(String word) {
        return of(word).orElseThrow();
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
