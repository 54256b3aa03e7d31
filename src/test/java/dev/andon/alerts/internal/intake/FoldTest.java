package dev.andon.alerts.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSourceKind;
import dev.andon.alerts.AlertStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said, in whatever batches, alerts stand as a simple model says. */
class FoldTest {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final AlertSource SOURCE = source(1);

    static AlertSource source(long id) {
        return new AlertSource(
                id, "Tool", AlertSourceKind.PAGERDUTY, "0".repeat(32), AlertSeverity.CRITICAL, null, NOW, null);
    }

    record Said(String action, String key, AlertSeverity severity) {
        Message message(AlertSource source) {
            return switch (action) {
                case "trigger" ->
                    new Message.Trigger(
                            source, key, NOW, "{}", List.of(), severity, "Disk full", null, null, NOW, Map.of());
                case "acknowledge" -> new Message.Acknowledge(source, key, NOW, "{}", List.of());
                default -> new Message.Resolve(source, key, NOW, "{}", List.of());
            };
        }
    }

    /** An alert as the model and the fold both describe it. */
    record Stands(String key, AlertStatus status, AlertSeverity severity, int occurrences) {}

    @Property
    void alertsStandAsTheModelSaysHoweverTheMessagesAreBatched(
            @ForAll("sayings") List<Said> said, @ForAll("sizes") List<Integer> sizes) {
        assertThat(folded(said, sizes)).containsExactlyInAnyOrderElementsOf(model(said));
    }

    @Provide
    Arbitrary<List<Said>> sayings() {
        return Combinators.combine(
                        Arbitraries.of("trigger", "trigger", "acknowledge", "resolve"),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(AlertSeverity.class))
                .as(Said::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 20).list().ofMinSize(1).ofMaxSize(10);
    }

    static List<Stands> model(List<Said> said) {
        List<Stands> closed = new ArrayList<>();
        Map<String, Stands> open = new LinkedHashMap<>();
        for (Said s : said) {
            Stands now = open.get(s.key());
            switch (s.action()) {
                case "trigger" ->
                    open.put(
                            s.key(),
                            now == null
                                    ? new Stands(s.key(), AlertStatus.TRIGGERED, s.severity(), 1)
                                    : new Stands(s.key(), now.status(), worse(now, s), now.occurrences() + 1));
                case "acknowledge" -> {
                    if (now != null) {
                        open.put(
                                s.key(),
                                new Stands(s.key(), AlertStatus.ACKNOWLEDGED, now.severity(), now.occurrences()));
                    }
                }
                default -> {
                    if (now != null) {
                        open.remove(s.key());
                        closed.add(new Stands(s.key(), AlertStatus.RESOLVED, now.severity(), now.occurrences()));
                    }
                }
            }
        }
        return Stream.concat(closed.stream(), open.values().stream()).toList();
    }

    private static AlertSeverity worse(Stands now, Said said) {
        return now.severity().atLeast(said.severity()) ? now.severity() : said.severity();
    }

    private static List<Stands> folded(List<Said> said, List<Integer> sizes) {
        List<Standing> stored = new ArrayList<>();
        int from = 0;
        for (int n = 0; from < said.size(); n++) {
            int to = Math.min(said.size(), from + sizes.get(n % sizes.size()));
            Fold fold = new Fold(stored.stream()
                    .filter(s -> s.status != AlertStatus.RESOLVED)
                    .toList());
            said.subList(from, to).forEach(s -> fold.take(s.message(SOURCE)));
            stored.addAll(fold.opened());
            stored.replaceAll(FoldTest::asStored);
            from = to;
        }
        return stored.stream()
                .map(s -> new Stands(s.key.dedupKey(), s.status, s.severity, s.occurrences))
                .toList();
    }

    private static Standing asStored(Standing s) {
        return new Standing(1, s.key, s.status, s.severity, s.occurrences, s.lastSeenAt, s.watched);
    }
}
