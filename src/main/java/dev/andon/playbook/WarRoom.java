package dev.andon.playbook;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet, who tells the business and how often. The first one that fits an incident is its.
 *
 * @param name what the bridge or room is called; {@code {number}} stands for the incident's number
 * @param url where it is, {@code {number}} likewise; null when a name says enough
 * @param bridge key of the catalog's bridge where people meet, whose address, dial-in and standing then count; null when
 *     the url and the kind say it. Any key that a bridge can have is taken: a playbook travels to houses whose catalog is
 *     another, so whoever renders the room asks the catalog, and says plainly when the bridge is not there
 * @param tells key of the role that tells the business; null when nobody in particular does
 * @param every how often the business is told; null means as the severity says
 * @param note what else one has to know; Markdown, may be empty
 * @param when which incidents it is for
 */
public record WarRoom(
        String key,
        String name,
        @Nullable String url,
        Kind kind,
        @Nullable String bridge,
        @Nullable String tells,
        @Nullable Duration every,
        String note,
        When when) {

    private static final String NUMBER = "{number}";

    /** Whether the room is there already. */
    public enum Kind {
        /** The same for every incident, and always open. */
        STANDING,
        /** Opened for this one incident. */
        NEW;

        /** The word in JSON, YAML and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As {@link #word} spells it, for words that were checked before. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What it is called in this incident. */
    public String nameFor(long number) {
        return name.replace(NUMBER, Long.toString(number));
    }

    /** Where it is in this incident, if it has an address of its own. */
    public @Nullable String urlFor(long number) {
        return url == null ? null : url.replace(NUMBER, Long.toString(number));
    }
}
