package dev.andon.whys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure those who wrote an answer are of it. */
public enum Confidence {
    KNOWN,
    LIKELY,
    POSSIBLE;

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Confidence kept(String word) {
        return of(word).orElseThrow();
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Confidence> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
