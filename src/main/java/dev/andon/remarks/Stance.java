package dev.andon.remarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody who was there holds a statement to be right. */
public enum Stance {
    CONFIRM,
    DISPUTE;

    /** The word in JSON and SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> find(@Nullable String word) {
        return Arrays.stream(values())
                .filter(stance -> stance.word().equals(word))
                .findFirst();
    }
}
