package dev.andon.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an entry belongs to the timeline. */
public enum Visibility {
    SHOWN,
    HIDDEN,
    /** As its kind usually is. */
    USUAL;

    @Nullable
    Boolean said() {
        return this == USUAL ? null : this == SHOWN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that this word stands for, if there is one. */
    public static Optional<Visibility> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** What somebody said, as one of these. */
    public static Visibility of(@Nullable Boolean said) {
        return said == null ? USUAL : said ? SHOWN : HIDDEN;
    }
}
