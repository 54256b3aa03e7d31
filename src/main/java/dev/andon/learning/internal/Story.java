package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

import dev.andon.alerts.Change;
import dev.andon.learning.Figure;
import dev.andon.learning.Figures;
import dev.andon.learning.MarkedTimes.Marked;
import dev.andon.learning.Milestone;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Other;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drafts are made of: the log in the order in which it happened, its figures, and what was changed before. */
final class Story {
    private final Incident incident;
    private final List<Entry> entries;
    private final List<Figure> figures;
    private final List<Change> changes;
    private final Telling telling;

    Story(
            Incident incident,
            List<Entry> log,
            Predicate<Other> mayBeNamed,
            List<Change> changes,
            Map<Milestone, Marked> marks) {
        this.incident = incident;
        this.telling = new Telling(mayBeNamed);
        this.figures = Figures.of(log, marks);
        this.entries = log.stream()
                .filter(Telling::isPartOfTheStory)
                .sorted(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq))
                .toList();
        this.changes = changes.stream()
                .sorted(Comparator.comparing(Change::occurredAt).thenComparing(Change::id))
                .toList();
    }

    Incident incident() {
        return incident;
    }

    /** As it happened. */
    List<Entry> entries() {
        return entries;
    }

    /** As it was written down. */
    List<Entry> written() {
        return entries.stream().sorted(Comparator.comparing(Entry::seq)).toList();
    }

    /** What was done to the affected services and what they need, before it began; earliest first. */
    List<Change> changes() {
        return changes;
    }

    List<Figure> figures() {
        return figures;
    }

    Figure figure(String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    Stream<Entry> of(Class<? extends IncidentEvent> kind) {
        return entries.stream().filter(e -> kind.isInstance(e.event()));
    }

    Entry declaration() {
        return of(Declared.class).findFirst().orElseThrow();
    }

    /** "2026-11-03 01:12 UTC: what happened. [14]" for each, one after the other. */
    String sentences(Stream<Entry> some) {
        return some.map(this::sentence).collect(Collectors.joining(" "));
    }

    String sentence(Entry entry) {
        return "%s: %s %s".formatted(Moments.minute(entry.occurredAt()), ended(told(entry)), cite(entry.seq()));
    }

    /** As a whole sentence; what people typed often has its full stop already. */
    static String ended(String sentence) {
        return sentence.matches("(?s).*[.?!…]") ? sentence : sentence + ".";
    }

    /** Without its time and its citation. */
    String told(Entry entry) {
        return telling.sentence(entry);
    }

    static String cited(String text, Collection<Long> seqs) {
        return seqs.isEmpty() ? text : text + " " + cite(seqs);
    }

    static String bullets(List<String> points) {
        return points.stream()
                .filter(point -> !point.isBlank())
                .map(point -> "- " + point)
                .collect(Collectors.joining("\n"));
    }

    static String paragraphs(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
