package dev.andon.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows. Empty and null mean "all".
 *
 * @param live only those that are live, or only those that are not
 * @param text words to find in titles, summaries, services and logs, in the syntax of a web search
 * @param from declared at or after
 * @param to declared before
 */
public record IncidentFilter(
        List<String> statuses,
        List<String> severities,
        List<String> types,
        @Nullable Boolean live,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static IncidentFilter all() {
        return new IncidentFilter(List.of(), List.of(), List.of(), null, null, null, null);
    }

    public static IncidentFilter onlyLive() {
        return new IncidentFilter(List.of(), List.of(), List.of(), true, null, null, null);
    }
}
