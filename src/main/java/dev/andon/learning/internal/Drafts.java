package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.learning.Figure;
import dev.andon.learning.Figures;
import dev.andon.learning.SectionSource;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.FollowUpBoard;
import dev.andon.response.Incident;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Other;
import dev.andon.response.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the log knows into sections, by the prefill word of their template. Only facts, each with the entry it
 * comes from; where judgement is needed the section stays empty, because an invented sentence is hard to see later.
 */
public final class Drafts {
    private final Incident incident;
    private final List<Entry> story;
    private final List<Figure> figures;
    private final Telling telling;

    private final List<SectionSource> sources;

    private Drafts(Incident incident, List<Entry> log, Predicate<Other> mayBeNamed, List<SectionSource> sources) {
        this.sources = sources;
        this.telling = new Telling(mayBeNamed);
        this.incident = incident;
        this.story = log.stream()
                .filter(Telling::isPartOfTheStory)
                .sorted(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq))
                .toList();
        this.figures = Figures.of(log);
    }

    /**
     * @param mayBeNamed whether everybody may know of another incident that the log speaks of
     * @param sources what other modules fill in
     */
    public static Drafts from(
            Incident incident, List<Entry> log, Predicate<Other> mayBeNamed, List<SectionSource> sources) {
        return new Drafts(incident, log, mayBeNamed, sources);
    }

    /** The text for a prefill word in the section of a key; empty where the log has nothing to say. */
    public String text(String prefill, String section) {
        return sources.stream()
                .filter(source -> source.prefills().contains(prefill))
                .findFirst()
                .map(source -> source.text(prefill, section, incident))
                .orElseGet(() -> own(prefill));
    }

    private String own(String prefill) {
        return switch (prefill) {
            case "executive_summary" -> summary();
            case "stats" -> stats();
            case "timeline" -> timeline();
            case "impact" -> impact();
            case "impact_team" -> team();
            case "analysis_lead_up" -> leadUp();
            case "analysis_detection" -> detection();
            case "analysis_response" -> response();
            case "analysis_recovery" -> recovery();
            case "triage" -> triage();
            case "resolution" -> resolution();
            case "authors" -> authors();
            case "actions" -> actions();
            default -> "";
        };
    }

    private String summary() {
        List<String> points = new ArrayList<>();
        String what = incident.summary() == null ? plain(incident.title()) : Md.line(incident.summary());
        points.add(what + " " + cite(declaration().seq()));
        points.add(judged());
        Figure resolved = figure("time_to_resolve");
        points.add(
                resolved.known()
                        ? "It took %s from the beginning to the resolution; downtime was %s. %s"
                                .formatted(
                                        resolved.text(),
                                        figure("total_downtime").text(),
                                        cite(resolved.entries()))
                        : resolved.text());
        changesTo(Status.RESOLVED).reduce((_, last) -> last).map(this::reason).ifPresent(points::add);
        return bullets(points.stream().filter(p -> !p.isBlank()).toList());
    }

    private String judged() {
        String services = incident.services().isEmpty()
                ? ""
                : "; affected: " + incident.services().stream().map(Md::plain).collect(Collectors.joining(", "));
        return "Severity %s%s.".formatted(Telling.severity(incident.severity()), services);
    }

    private String stats() {
        return figures.stream()
                .map(f -> "- %s: %s".formatted(statLabel(f), cited(f.text(), f.entries())))
                .collect(Collectors.joining("\n"));
    }

    private static String statLabel(Figure figure) {
        return figure.key().equals("affected_users") ? "Number of affected users" : figure.label();
    }

    private String timeline() {
        return story.stream()
                .map(entry -> "| %s | %s %s |"
                        .formatted(
                                Moments.second(entry.occurredAt()),
                                Md.cell(telling.sentence(entry)),
                                cite(entry.seq())))
                .collect(Collectors.joining("\n", "| Date/Time | Event |\n| --------- | ----- |\n", ""));
    }

    private String impact() {
        List<String> points = new ArrayList<>();
        Figure users = figure("affected_users");
        if (users.known()) {
            points.add(cited("%s users affected, as stated at the time".formatted(users.text()), users.entries()));
        }
        if (!incident.services().isEmpty()) {
            points.add(
                    "Affected: " + incident.services().stream().map(Md::plain).collect(Collectors.joining(", ")));
        }
        List<Long> updates = of(UpdatePosted.class).map(Entry::seq).toList();
        if (!updates.isEmpty()) {
            points.add("What people were told: " + cite(updates));
        }
        return bullets(points);
    }

    private String team() {
        Figure people = figure("people");
        return people.known()
                ? "%s took part, %s.".formatted(cited(plain(people.text()), people.entries()), span())
                : "";
    }

    private String leadUp() {
        Instant declared = declaration().occurredAt();
        return sentences(story.stream().filter(e -> e.occurredAt().isBefore(declared)));
    }

    private String detection() {
        return sentences(Stream.concat(of(AlertAttached.class).limit(1), Stream.of(declaration())));
    }

    private String response() {
        Figure acknowledged = figure("time_to_acknowledge");
        String first = acknowledged.known()
                ? "The first role was taken after %s. %s".formatted(acknowledged.text(), cite(acknowledged.entries()))
                : acknowledged.text();
        Figure people = figure("people");
        String who = people.known() ? " People: %s.".formatted(plain(people.text())) : "";
        String steps = sentences(of(StatusChanged.class).filter(e -> to(e).isLive()));
        return (first + who + " " + steps).strip();
    }

    private String recovery() {
        return sentences(changesTo(Status.MONITORING, Status.RESOLVED));
    }

    private String triage() {
        String roles = sentences(of(RoleAssigned.class));
        String declared =
                telling.sentence(declaration()) + ". " + cite(declaration().seq());
        return Stream.of(declared, sentences(of(SeverityChanged.class)), roles)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private String resolution() {
        return bullets(changesTo(Status.CONTAINING, Status.MONITORING, Status.RESOLVED)
                .map(this::reason)
                .filter(r -> !r.isBlank())
                .toList());
    }

    private String authors() {
        Figure people = figure("people");
        return people.known() ? "Took part: %s.".formatted(cited(plain(people.text()), people.entries())) : "";
    }

    /** What notes said is to be done later, but for what somebody said needs no following up. */
    private String actions() {
        List<Entry> asWritten =
                story.stream().sorted(Comparator.comparing(Entry::seq)).toList();
        return bullets(FollowUpBoard.fold(asWritten).open().stream()
                .map(later ->
                        "%s, noted by %s %s".formatted(plain(later.text()), plain(later.notedBy()), cite(later.note())))
                .toList());
    }

    /** Why the status changed, in the words of whoever changed it. */
    private String reason(Entry change) {
        StatusChanged e = (StatusChanged) change.event();
        return e.reason() == null || e.reason().isBlank()
                ? ""
                : "%s: %s %s".formatted(e.to().label(), Md.line(e.reason()), cite(change.seq()));
    }

    private Stream<Entry> changesTo(Status... statuses) {
        List<Status> wanted = List.of(statuses);
        return of(StatusChanged.class).filter(e -> wanted.contains(to(e)));
    }

    private static Status to(Entry change) {
        return ((StatusChanged) change.event()).to();
    }

    private Stream<Entry> of(Class<? extends IncidentEvent> kind) {
        return story.stream().filter(e -> kind.isInstance(e.event()));
    }

    private Entry declaration() {
        return of(Declared.class).findFirst().orElseThrow();
    }

    private String span() {
        return Moments.span(story.getFirst().occurredAt(), story.getLast().occurredAt());
    }

    private Figure figure(String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private String sentences(Stream<Entry> entries) {
        return entries.map(
                        e -> "%s: %s. %s".formatted(Moments.minute(e.occurredAt()), telling.sentence(e), cite(e.seq())))
                .collect(Collectors.joining(" "));
    }

    private static String cited(String text, List<Long> seqs) {
        return seqs.isEmpty() ? text : text + " " + cite(seqs);
    }

    private static String bullets(List<String> points) {
        return points.stream().map(p -> "- " + p).collect(Collectors.joining("\n"));
    }
}
