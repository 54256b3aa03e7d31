package dev.andon.sharing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a section of a report in the version for customers. */
public enum Treatment {
    /** Customers read nothing of it; so it is with every section that nobody decided about. */
    OUT,
    /** They read the original, without what is redacted. */
    TAKEN,
    /** They read a text that was written for them. */
    ANEW;

    /** The word in JSON, SQL and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The treatment of that word, as {@link #word} spells it. */
    public static Optional<Treatment> find(@Nullable String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
