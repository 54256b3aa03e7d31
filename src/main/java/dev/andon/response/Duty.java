package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.Presence.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody was on duty in an incident: the times they were at it, those that overlap counted once, cut to the
 * incident's own time. Never a measure of a person: it is there so that nobody is kept too long, and to say what an
 * incident took.
 *
 * @param stretches in order of time, apart from each other
 */
public record Duty(Holder person, List<Stretch> stretches) {

    /**
     * @param fromSeq the entry that says it began
     * @param toSeq the entry that says it ended; null when it goes on
     */
    public record Stretch(
            Instant from,
            Instant to,
            long fromSeq,
            @Nullable Long toSeq) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Everybody's time in an incident up to now, by name. */
    public static List<Duty> of(Incident incident, Instant now) {
        Instant end = incident.isLive() ? now : ended(incident);
        return incident.crew().took().stream()
                .map(presence -> new Duty(presence.person(), merged(presence.spans(), incident.declaredAt(), end)))
                .sorted(Comparator.comparing((Duty duty) -> duty.person().name())
                        .thenComparing(duty -> duty.person().id()))
                .toList();
    }

    /** Whether the viewer commands the incident. */
    public static boolean isCommander(Actor viewer, Incident incident) {
        Holder commander = incident.holder(Command.COMMANDER);
        return viewer.isPerson() && commander != null && commander.id() == viewer.personId();
    }

    /** Who may know how long somebody was on: that person, and the commander of the incident. Nobody else, whoever owns the house. */
    public static boolean mayKnow(Actor viewer, Incident incident, long personId) {
        return viewer.isPerson() && viewer.personId() == personId || isCommander(viewer, incident);
    }

    private static Instant ended(Incident incident) {
        Instant resolved = incident.resolvedAt();
        return resolved == null ? incident.statusSince() : resolved;
    }

    /** What of these times lies between two moments, without counting any moment twice. */
    static List<Stretch> merged(List<Span> spans, Instant from, Instant to) {
        List<Stretch> merged = new ArrayList<>();
        spans.stream()
                .map(span -> clipped(span, from, to))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(next -> add(merged, next));
        return List.copyOf(merged);
    }

    private static @Nullable Stretch clipped(Span span, Instant from, Instant to) {
        Instant begin = span.from().isBefore(from) ? from : span.from();
        Instant end = span.to() == null || span.to().isAfter(to) ? to : span.to();
        return end.isAfter(begin) ? new Stretch(begin, end, span.fromSeq(), span.toSeq()) : null;
    }

    private static void add(List<Stretch> merged, Stretch next) {
        Stretch last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || next.from().isAfter(last.to())) {
            merged.add(next);
        } else if (next.to().isAfter(last.to())) {
            merged.set(merged.size() - 1, new Stretch(last.from(), next.to(), last.fromSeq(), next.toSeq()));
        }
    }

    public Duration time() {
        return stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
