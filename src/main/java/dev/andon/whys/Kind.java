package dev.andon.whys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a factor is a matter of. */
public enum Kind {
    TECHNICAL,
    PROCESS,
    ORGANISATIONAL;

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
