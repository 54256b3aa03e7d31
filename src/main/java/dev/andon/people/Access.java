package dev.andon.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody may do. Each level includes those before it. */
public enum Access {
    /** Reads what is open. */
    VIEWER,
    /** Declares, works incidents, writes updates and reports. */
    RESPONDER,
    /** Runs the house: people, alert sources, playbook; sees restricted incidents. */
    OWNER;

    public boolean includes(Access other) {
        return compareTo(other) >= 0;
    }

    /** The lesser of two: a token's scope never adds to its person's access. */
    public Access atMost(Access ceiling) {
        return includes(ceiling) ? ceiling : this;
    }

    /** The word used in JSON and SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The access of that word, as {@link #word} spells it. */
    public static Optional<Access> find(@Nullable String word) {
        return Arrays.stream(values())
                .filter(access -> access.word().equals(word))
                .findFirst();
    }

    /** As {@link #find}, for words that were checked before. */
    public static Access of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no access " + word));
    }
}
