package dev.andon.learning;

import dev.andon.learning.MarkedTimes.Marked;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Entry;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a log says in numbers. Nothing but the entries goes in, and every figure names those it rests on; a figure that
 * cannot be known says what is missing, because a guess would be read as a fact.
 */
public final class Figures {
    private final List<Entry> log;
    private final Map<Milestone, Marked> marks;

    private Figures(List<Entry> log, Map<Milestone, Marked> marks) {
        this.log = log.stream().sorted(Comparator.comparingLong(Entry::seq)).toList();
        this.marks = marks;
    }

    /** All figures of a log, in the order a report shows them. The order of the entries does not matter. */
    public static List<Figure> of(List<Entry> log) {
        return of(log, Map.of());
    }

    /**
     * As {@link #of(List)}, where somebody looked closer.
     *
     * @param marks moments that somebody set; they stand in the place of those the log gives
     */
    public static List<Figure> of(List<Entry> log, Map<Milestone, Marked> marks) {
        Figures figures = new Figures(log, marks);
        return List.of(
                AffectedUsers.figure(figures.log),
                figures.timeToAcknowledge(),
                figures.timeToResolve(),
                figures.totalDowntime(),
                figures.timeToDetect(),
                figures.timeToMitigate(),
                figures.updates(),
                figures.promises(),
                figures.people());
    }

    private Optional<Point> marked(Milestone milestone) {
        return Optional.ofNullable(marks.get(milestone)).map(one -> new Point(one.at(), one.entries(), milestone));
    }

    private Figure timeToDetect() {
        String label = "Time to detect";
        String formula = "from the first symptom to the first attached alert, or the declaration if earlier";
        return marked(Milestone.BEGAN)
                .flatMap(begin -> marked(Milestone.DETECTED)
                        .or(this::noticed)
                        .map(end -> Point.span("time_to_detect", label, formula, begin, end)))
                .orElseGet(() -> missing(
                        "time_to_detect",
                        label,
                        "seconds",
                        formula,
                        "Nobody said when the first symptom was; the timeline has a place for it."));
    }

    private Figure timeToMitigate() {
        String label = "Time to mitigate";
        String formula = "from the beginning to the first time it was monitored: the remedy was in";
        Optional<Point> end = marked(Milestone.MITIGATED)
                .or(() -> log.stream()
                        .filter(e -> statusSetBy(e.event()) == Status.MONITORING)
                        .findFirst()
                        .map(Point::of));
        return beginning()
                .flatMap(begin -> end.map(to -> Point.span("time_to_mitigate", label, formula, begin, to)))
                .orElseGet(() ->
                        missing("time_to_mitigate", label, "seconds", formula, "Nothing says when it was mitigated."));
    }

    private Figure timeToAcknowledge() {
        String formula = "from the beginning (the declaration, or the first attached alert if earlier) "
                + "to the first role taken";
        Optional<Point> taken = marked(Milestone.ACKNOWLEDGED)
                .or(() -> log.stream()
                        .filter(e -> e.event() instanceof RoleAssigned)
                        .min(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq))
                        .map(Point::of));
        return beginning()
                .flatMap(begin ->
                        taken.map(end -> Point.span("time_to_acknowledge", "Time to acknowledge", formula, begin, end)))
                .orElseGet(() -> missing(
                        "time_to_acknowledge",
                        "Time to acknowledge",
                        "seconds",
                        formula,
                        "Nobody took a role; there is no time to acknowledge."));
    }

    private Figure timeToResolve() {
        String label = "Time to resolve";
        String formula = "from the beginning to the last time it was resolved";
        @Nullable Entry resolved = null;
        Status status = Status.TRIAGE;
        for (Entry entry : log) {
            Status set = statusSetBy(entry.event());
            if (set == null) {
                continue;
            }
            status = set;
            boolean resolves = set == Status.RESOLVED && !(entry.event() instanceof Unmerged);
            resolved = set.isLive() ? null : resolves ? entry : resolved;
        }
        Optional<Point> begin = beginning();
        Optional<Point> last = Optional.ofNullable(resolved).map(Point::of);
        Optional<Point> end = marked(Milestone.RECOVERED).or(() -> last);
        if (end.isPresent() && begin.isPresent()) {
            return Point.span("time_to_resolve", label, formula, begin.get(), end.get());
        }
        String why = status.isLive() ? "It is not resolved yet." : "It was %s, not resolved.".formatted(status.word());
        return missing("time_to_resolve", label, "seconds", formula, why);
    }

    private Figure totalDowntime() {
        String label = "Total downtime";
        String formula = "the time spent in triage, investigating and containing, taken together; "
                + "from monitoring on the remedy is in";
        Duration total = Duration.ZERO;
        Set<Long> seqs = new LinkedHashSet<>();
        @Nullable Instant downSince = null;
        boolean down = false;
        for (Entry entry : log) {
            Status status = statusSetBy(entry.event());
            if (status == null) {
                continue;
            }
            if (isDown(status) && downSince == null) {
                Point from = entry.event() instanceof Declared ? beginning().orElse(Point.of(entry)) : Point.of(entry);
                downSince = from.at();
                down = true;
                seqs.addAll(from.seqs());
            } else if (!isDown(status) && downSince != null) {
                total = total.plus(Durations.between(downSince, entry.occurredAt()));
                downSince = null;
                seqs.add(entry.seq());
            }
        }
        if (!down || downSince != null) {
            return missing("total_downtime", label, "seconds", formula, "It is still going on; no total yet.");
        }
        return new Figure(
                "total_downtime",
                label,
                Durations.words(total),
                total.toSeconds(),
                "seconds",
                formula,
                null,
                seqs.stream().sorted().toList());
    }

    private static @Nullable Status statusSetBy(IncidentEvent event) {
        if (event instanceof Declared e) {
            return e.status();
        }
        if (event instanceof Unmerged e) {
            return e.to();
        }
        if (event instanceof MergedInto) {
            return Status.MERGED;
        }
        return event instanceof StatusChanged e ? e.to() : null;
    }

    private static boolean isDown(Status status) {
        return status.compareTo(Status.MONITORING) < 0;
    }

    private Figure updates() {
        List<Long> seqs = seqsOf(UpdatePosted.class);
        String value = seqs.isEmpty() ? "none" : Integer.toString(seqs.size());
        return new Figure(
                "updates", "Updates sent", value, (long) seqs.size(), "updates", "updates counted", null, seqs);
    }

    private Figure promises() {
        String label = "Promised updates";
        String formula = "an update is kept when it came by the time promised for it, else missed";
        record Promise(String audience, Instant by) {}
        Map<Promise, Boolean> kept = new LinkedHashMap<>();
        List<Long> seqs = new ArrayList<>();
        for (Entry entry : log) {
            if (entry.event() instanceof UpdatePosted e && e.promisedBy() != null) {
                boolean inTime = !entry.occurredAt().isAfter(e.promisedBy());
                kept.merge(new Promise(e.audience(), e.promisedBy()), inTime, Boolean::logicalAnd);
                seqs.add(entry.seq());
            } else if (entry.event() instanceof PromiseMissed e) {
                kept.put(new Promise(e.audience(), e.promisedBy()), false);
                seqs.add(entry.seq());
            }
        }
        if (kept.isEmpty()) {
            return new Figure("promises", label, "none came due", 0L, "kept", formula, null, List.of());
        }
        long keptCount = kept.values().stream().filter(k -> k).count();
        String value = "%d kept, %d missed".formatted(keptCount, kept.size() - keptCount);
        return new Figure("promises", label, value, keptCount, "kept", formula, null, List.copyOf(seqs));
    }

    private Figure people() {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Set<String>> roles = new LinkedHashMap<>();
        Map<Long, Long> firstSeen = new TreeMap<>();
        for (Entry entry : log) {
            if (entry.actor().isPerson()) {
                names.putIfAbsent(entry.actor().personId(), entry.actor().name());
                firstSeen.putIfAbsent(entry.actor().personId(), entry.seq());
            }
            if (entry.event() instanceof RoleAssigned e) {
                names.putIfAbsent(e.to().id(), e.to().name());
                firstSeen.putIfAbsent(e.to().id(), entry.seq());
                roles.computeIfAbsent(e.to().id(), _ -> new LinkedHashSet<>()).add(e.role());
            } else if (entry.event() instanceof HandoverAccepted e) {
                roles.computeIfAbsent(e.to().id(), _ -> new LinkedHashSet<>()).add(e.role());
            }
        }
        String formula = "everybody who held a role or wrote an entry";
        if (names.isEmpty()) {
            return missing("people", "People", "people", formula, "Nobody took part by name.");
        }
        String value = names.entrySet().stream()
                .map(person -> named(person.getValue(), roles.getOrDefault(person.getKey(), Set.of())))
                .collect(Collectors.joining(", "));
        List<Long> seqs = firstSeen.values().stream().distinct().sorted().toList();
        return new Figure("people", "People", value, (long) names.size(), "people", formula, null, seqs);
    }

    private static String named(String name, Set<String> roles) {
        return roles.isEmpty() ? name : name + " (" + String.join(", ", roles).replace('_', ' ') + ")";
    }

    /** When it began: as somebody marked it, or as it was noticed. */
    private Optional<Point> beginning() {
        return marked(Milestone.BEGAN).or(this::noticed);
    }

    /** An alert that came first is nearer the truth than the click that followed it. */
    private Optional<Point> noticed() {
        return log.stream()
                .filter(e -> e.event() instanceof Declared || e.event() instanceof AlertAttached)
                .min(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq))
                .map(Point::of);
    }

    private List<Long> seqsOf(Class<? extends IncidentEvent> kind) {
        return log.stream()
                .filter(e -> kind.isInstance(e.event()))
                .map(Entry::seq)
                .toList();
    }

    private static Figure missing(String key, String label, String unit, String formula, String why) {
        return new Figure(key, label, null, null, unit, formula, why, List.of());
    }
}
