package dev.andon.playbook;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with a role.
 *
 * @param email of the person; kept as written, because a playbook travels to houses where they have no account yet
 * @param since null when nobody remembers
 * @param note may be empty
 */
public record Training(
        String role, String email, Level level, @Nullable LocalDate since, String note) {

    /** How far they are. */
    public enum Level {
        /** Comes along and watches. */
        SHADOWING,
        /** Knows how; has done it in a drill. */
        TRAINED,
        /** Has done it for real, and can teach it. */
        QUALIFIED;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As {@link #word} spells it, for words that were checked before. */
        public static Level of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether one may expect them to fill the role alone. */
    public boolean isReady() {
        return level != Level.SHADOWING;
    }
}
