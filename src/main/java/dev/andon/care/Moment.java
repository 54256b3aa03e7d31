package dev.andon.care;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a kind word is due. */
public enum Moment {
    /** Somebody was asked to come, and comes. */
    BREATH,
    /** Somebody is about to begin something. */
    AIR,
    /** The impact has ceased. */
    BREAK,
    /** Somebody has been on for long, or it is night where they are. */
    RELIEF,
    /** They have been on for a while. */
    FOOD;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Moment> find(String word) {
        return Arrays.stream(values())
                .filter(moment -> moment.word().equals(word))
                .findFirst();
    }
}
