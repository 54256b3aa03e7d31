package dev.andon.impact;

import dev.andon.impact.AffectedSystem.Said;
import dev.andon.impact.Impact.Estimate;
import dev.andon.response.Board;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Impacting;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Impacting.SystemStateSaid;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of the impact at a moment. */
@Component
public class ImpactBoard implements Board<ImpactState> {
    private final Templates templates;

    ImpactBoard(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "impact";
    }

    @Override
    public String title() {
        return "Impact";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Collection<String> types() {
        return EventCodec.words(Impacting.class);
    }

    @Override
    public ImpactState of(Known known) {
        Fold fold = new Fold();
        known.incident().services().forEach(service -> fold.systems.put(service, new ArrayList<>()));
        known.entries().forEach(fold::add);
        return fold.state();
    }

    @Override
    public @Nullable String render(ImpactState state, Known known) {
        return state.silent() ? null : templates.render("impact/board", Map.of("state", state));
    }

    private static final class Fold {
        private final Map<Long, ImpactEstimated> present = new LinkedHashMap<>();
        private final Map<Long, List<Estimate>> estimates = new LinkedHashMap<>();
        private final Map<String, List<Said>> systems = new LinkedHashMap<>();

        void add(Entry entry) {
            if (entry.event() instanceof Impacting event) {
                switch (event) {
                    case ImpactEstimated e -> estimated(e, entry);
                    case ImpactCeased e -> ceased(e, entry);
                    case SystemStateSaid e ->
                        systems.computeIfAbsent(e.system(), _ -> new ArrayList<>())
                                .add(new Said(
                                        entry.seq(),
                                        e.to(),
                                        entry.occurredAt(),
                                        entry.actor().name(),
                                        e.why()));
                }
            }
        }

        private void estimated(ImpactEstimated e, Entry entry) {
            present.put(e.impact(), e);
            estimates
                    .computeIfAbsent(e.impact(), _ -> new ArrayList<>())
                    .add(new Estimate(
                            entry.seq(),
                            e.text(),
                            e.amount(),
                            e.known(),
                            e.since(),
                            e.until(),
                            entry.actor().name(),
                            entry.occurredAt()));
        }

        /** What was thought stays as it was, but for the end. One that nobody estimated would cost the room its board. */
        private void ceased(ImpactCeased e, Entry entry) {
            ImpactEstimated was = present.get(e.impact());
            if (was == null) {
                return;
            }
            estimated(
                    new ImpactEstimated(
                            e.impact(), was.on(), was.text(), was.amount(), was.known(), was.since(), e.until()),
                    entry);
        }

        ImpactState state() {
            return new ImpactState(
                    present.values().stream().map(this::impact).toList(),
                    systems.entrySet().stream()
                            .map(entry -> system(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private Impact impact(ImpactEstimated e) {
            List<Estimate> history = List.copyOf(Objects.requireNonNull(estimates.get(e.impact())));
            return new Impact(
                    e.impact(),
                    e.on(),
                    e.text(),
                    e.amount(),
                    e.known(),
                    e.since(),
                    e.until(),
                    history.getLast().by(),
                    history.getLast().at(),
                    history);
        }

        /** What is written down late does not undo what happened after it. */
        private static AffectedSystem system(String name, List<Said> said) {
            if (said.isEmpty()) {
                return new AffectedSystem(name, Condition.UNKNOWN.word(), null, null, null, List.of());
            }
            List<Said> history = said.stream()
                    .sorted(Comparator.comparing(Said::since).thenComparing(Said::seq))
                    .toList();
            Said last = history.getLast();
            return new AffectedSystem(name, last.state(), last.since(), last.by(), last.why(), history);
        }
    }
}
