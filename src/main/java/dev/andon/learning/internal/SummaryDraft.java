package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.learning.Figure;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, what it turned out to be and how it ended, in a few points. */
final class SummaryDraft {
    private SummaryDraft() {}

    static String text(Story story) {
        List<String> points = new ArrayList<>();
        points.add(what(story));
        points.add(judged(story));
        points.addAll(ClaimsDraft.verified(story));
        points.add(length(story));
        ResolutionDraft.reasons(story, Status.RESOLVED)
                .reduce((_, last) -> last)
                .ifPresent(points::add);
        return Story.bullets(points);
    }

    private static String what(Story story) {
        Incident incident = story.incident();
        long told = latest(story, story.of(Summarised.class));
        return incident.summary() == null
                ? plain(incident.title()) + " " + cite(story.declaration().seq())
                : Md.line(incident.summary()) + " " + cite(told);
    }

    private static String judged(Story story) {
        Incident incident = story.incident();
        String services = incident.services().isEmpty()
                ? ""
                : "; affected: " + incident.services().stream().map(Md::plain).collect(Collectors.joining(", "));
        long severity = latest(story, story.of(SeverityChanged.class));
        long affected = latest(story, story.of(ServicesChanged.class));
        return "Severity %s%s. %s"
                .formatted(
                        Telling.severity(incident.severity()),
                        services,
                        cite(Stream.of(severity, affected).distinct().sorted().toList()));
    }

    private static String length(Story story) {
        Figure resolved = story.figure("time_to_resolve");
        return resolved.known()
                ? "It took %s from the beginning to the resolution; downtime was %s. %s"
                        .formatted(
                                resolved.text(), story.figure("total_downtime").text(), cite(resolved.entries()))
                : resolved.text() + " " + cite(lastStatus(story));
    }

    private static long lastStatus(Story story) {
        return latest(
                story,
                story.entries().stream()
                        .filter(entry -> entry.event() instanceof Declared || entry.event() instanceof StatusChanged));
    }

    /** The seq of the last of these; of the declaration where there is none. */
    private static long latest(Story story, Stream<Entry> entries) {
        return entries.mapToLong(Entry::seq).max().orElse(story.declaration().seq());
    }
}
