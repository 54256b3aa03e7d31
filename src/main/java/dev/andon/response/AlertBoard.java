package dev.andon.response;

import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The alerts of an incident, as far as its log heard of them. */
@Component
class AlertBoard implements Board<AlertBoard.State> {
    private static final Collection<String> TYPES = Stream.of(AlertAttached.class, AlertChanged.class)
            .flatMap(kind -> EventCodec.words(kind).stream())
            .toList();
    private static final String TRIGGERED = "triggered";
    private static final String RESOLVED = "resolved";

    private final BoardLines lines;

    AlertBoard(BoardLines lines) {
        this.lines = lines;
    }

    record State(List<Attached> alerts) {}

    /** @param status the last the log heard of it; triggered while it heard nothing */
    record Attached(long alertId, String title, String severity, String source, String status, Instant since) {}

    @Override
    public String key() {
        return "alerts";
    }

    @Override
    public String title() {
        return "Alerts";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public State of(Known known) {
        Map<Long, Attached> alerts = new LinkedHashMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof AlertAttached e) {
                alerts.put(
                        e.alertId(),
                        new Attached(e.alertId(), e.title(), e.severity(), e.source(), TRIGGERED, entry.occurredAt()));
            } else if (entry.event() instanceof AlertChanged e) {
                alerts.computeIfPresent(e.alertId(), (_, alert) -> changed(alert, e.status(), entry.occurredAt()));
            }
        }
        return new State(List.copyOf(alerts.values()));
    }

    private static Attached changed(Attached alert, String status, Instant at) {
        return new Attached(alert.alertId(), alert.title(), alert.severity(), alert.source(), status, at);
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return lines.render(state.alerts().stream()
                .filter(alert -> !alert.status().equals(RESOLVED))
                .map(alert -> new Line(
                        "%s (%s)".formatted(alert.title(), alert.status()),
                        null,
                        alert.since(),
                        alert.status().equals(TRIGGERED)))
                .toList());
    }
}
