package dev.andon.response;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows, and in what order. Empty and null mean "all".
 *
 * @param live only those that are live, or only those that are not
 * @param text words to find in titles, summaries, services and logs, in the syntax of a web search
 * @param from declared at or after
 * @param to declared before
 * @param facets tags, field values, services and role holders, see {@link Facet}; all of them must fit
 */
public record IncidentFilter(
        List<String> statuses,
        List<String> severities,
        List<String> types,
        @Nullable Boolean live,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> facets,
        Sort sort) {

    /** What comes first. */
    public enum Sort {
        NEWEST,
        OLDEST,
        /** By severity, then the newest. */
        WORST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Sort> find(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word().equals(word))
                    .findFirst();
        }

        /** How many values a cursor of this order has. */
        public int cursorParts() {
            return this == WORST ? 3 : 2;
        }
    }

    public static IncidentFilter all() {
        return new IncidentFilter(List.of(), List.of(), List.of(), null, null, null, null, List.of(), Sort.NEWEST);
    }

    public static IncidentFilter onlyLive() {
        return new IncidentFilter(List.of(), List.of(), List.of(), true, null, null, null, List.of(), Sort.NEWEST);
    }

    /** The same list, of those that are live, or of those that are not; null changes nothing. */
    public IncidentFilter andLive(@Nullable Boolean wanted) {
        return wanted == null
                ? this
                : new IncidentFilter(statuses, severities, types, wanted, text, from, to, facets, sort);
    }

    /** The same list, of one severity. */
    public IncidentFilter withSeverity(String severity) {
        return new IncidentFilter(statuses, List.of(severity), types, live, text, from, to, facets, sort);
    }
}
