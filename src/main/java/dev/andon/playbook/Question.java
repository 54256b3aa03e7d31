package dev.andon.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an item of a checklist can be answered without a person. It never has to be: whatever is missing here is asked of
 * people.
 *
 * @param changes which kinds of change count; empty for all; only for {@link Kind#CHANGES}
 * @param hours how long before the incident began is looked at; null for {@link #USUAL_HOURS}
 * @param distance how many levels of what the affected services need are looked at too; null for the kind's usual
 * @param probe key of a configured endpoint, or null
 * @param query in PromQL, or null; only for {@link Kind#PROMQL}
 * @param trouble what about its result means trouble: {@code > 0.05}; null for any result at all
 */
public record Question(
        Kind kind,
        List<String> changes,
        @Nullable Integer hours,
        @Nullable Integer distance,
        @Nullable String probe,
        @Nullable String query,
        @Nullable String trouble) {
    public static final int USUAL_HOURS = 24;
    public static final int MOST_HOURS = 720;
    public static final int FURTHEST = 6;

    /** Words for what may have been changed; those of the changes that Andon is told of. */
    public static final List<String> CHANGES = List.of("deployment", "configuration", "infrastructure", "other");

    /** Who is asked. */
    public enum Kind {
        /** Was anything changed before it began? */
        CHANGES("What was changed before it began"),
        /** Do vendors say on their status pages that they have trouble? */
        VENDOR_STATUS("Status pages of vendors"),
        /** Does a configured address answer as it should? */
        HTTP("An address that should answer"),
        /** What does a query say? */
        PROMQL("A query to Prometheus"),
        /** Are there open alerts on what the affected services need? */
        DEPENDENCY_ALERTS("Open alerts on dependencies");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        /** The kind of this word; throws for none. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** How long before an incident began is looked at. */
    public int window() {
        return hours == null ? USUAL_HOURS : hours;
    }

    /** How many levels of what is needed are looked at. */
    public int reach() {
        int usual = kind == Kind.VENDOR_STATUS ? 2 : 1;
        return distance == null ? usual : distance;
    }

    public Optional<String> endpoint() {
        return Optional.ofNullable(probe);
    }
}
