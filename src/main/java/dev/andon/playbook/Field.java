package dev.andon.playbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something this house wants to know of its incidents beyond what every house does.
 *
 * @param key stable word; written into logs
 * @param help what to write, as a question or a hint; may be empty
 * @param choices what can be chosen; empty unless the kind is a choice
 * @param types keys of the incident types that have it; empty means all
 * @param required whether an incident should not be closed without it
 * @param condition when it is asked for; null means always
 */
public record Field(
        String key,
        String name,
        String help,
        Kind kind,
        List<String> choices,
        List<String> types,
        boolean required,
        @Nullable Condition condition) {

    /** What can be written in a field. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices. */
        CHOICES,
        YES_NO,
        LINK;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As {@link #word} spells it, for words that were checked before. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param field key of another field
     * @param equals what that one has to say: its text, one of its choices, {@code true} or {@code false}
     */
    public record Condition(String field, String equals) {}

    /** Whether incidents of this type have the field at all. */
    public boolean isFor(String typeKey) {
        return types.isEmpty() || types.contains(typeKey);
    }
}
