package dev.andon.replay;

import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What had happened by a moment, as far as the whole log tells today. Those in the room could not know all of it.
 *
 * @param severity the severity it had, known or not; null before the declaration
 * @param status the status it had, known or not; null before the declaration
 * @param unwritten what had happened and was written down only later, in the order in which it happened
 */
public record Happened(@Nullable String severity, @Nullable Status status, List<Entry> unwritten) {

    /** @param log the whole of it, in order of seq */
    public static Happened by(Instant at, List<Entry> log) {
        List<Entry> past = log.stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .sorted(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq))
                .toList();
        return new Happened(
                last(past, Happened::severity).orElse(null),
                last(past, Happened::status).orElse(null),
                past.stream().filter(entry -> entry.recordedAt().isAfter(at)).toList());
    }

    private static <T> Optional<T> last(List<Entry> past, Function<IncidentEvent, Optional<T>> said) {
        return past.reversed().stream()
                .map(Entry::event)
                .map(said)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> severity(IncidentEvent event) {
        if (event instanceof Declared declared) {
            return Optional.of(declared.severity());
        }
        return event instanceof SeverityChanged changed ? Optional.of(changed.to()) : Optional.empty();
    }

    private static Optional<Status> status(IncidentEvent event) {
        if (event instanceof Declared declared) {
            return Optional.of(declared.status());
        }
        return event instanceof StatusChanged changed ? Optional.of(changed.to()) : Optional.empty();
    }
}
