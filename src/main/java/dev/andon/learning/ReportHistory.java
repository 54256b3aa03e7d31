package dev.andon.learning;

import dev.andon.coedit.Change;
import dev.andon.coedit.Texts;
import dev.andon.coedit.Written;
import dev.andon.learning.internal.Authorship;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.learning.internal.SectionTexts;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stood in a report, who wrote it, and whose words stand there now. */
@Component
public class ReportHistory {
    private final Reports reports;
    private final RevisionRows revisions;
    private final SectionTexts sections;
    private final Texts texts;

    ReportHistory(Reports reports, RevisionRows revisions, SectionTexts sections, Texts texts) {
        this.reports = reports;
        this.revisions = revisions;
        this.sections = sections;
        this.texts = texts;
    }

    /**
     * A revision and what stood in its section before it.
     *
     * @param before null for the first
     */
    public record Step(Revision revision, @Nullable Revision before) {}

    /**
     * How much somebody wrote in a section over time.
     *
     * @param added characters they put in, also those that others took out since
     * @param removed characters they took out
     */
    public record Amount(String name, String section, String heading, long added, long removed) {
        Amount plus(Amount more) {
            return new Amount(name, section, heading, added + more.added, removed + more.removed);
        }
    }

    /** Over all sections and the title, latest first. */
    public Slice<Revision> revisions(Actor viewer, ReportAddress at, @Nullable Cursor after, int size) {
        Report report = reports.find(viewer, at);
        RevisionRows.Place place =
                after == null ? null : new RevisionRows.Place(after.instant(0), after.text(1), after.number(2));
        return Slice.of(
                revisions.page(report.id(), place, size + 1),
                size,
                last -> Cursor.of(last.writtenAt(), last.key(), last.version()));
    }

    /** @throws Missing when there is no such revision, or no such report for the viewer */
    public Step step(Actor viewer, ReportAddress at, String key, long version) {
        List<Revision> all = revisions.ofSection(reports.find(viewer, at).id(), key);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).version() == version) {
                return new Step(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
            }
        }
        throw new Missing("There is no version %d of \"%s\" in this report's history.".formatted(version, key));
    }

    /** The text of each section of today's shape as it stood at a moment; those that were not there are left out. */
    public Map<String, String> asOf(Report report, Instant moment) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (ReportSection section : report.sections()) {
            asOf(report, section.key(), moment).ifPresent(body -> bodies.put(section.key(), body));
        }
        return bodies;
    }

    private Optional<String> asOf(Report report, String key, Instant moment) {
        Optional<SectionTexts.Row> row = sections.of(report.id(), key);
        if (row.isPresent()) {
            long version = texts.versionAt(row.get().textId(), moment);
            if (version > 0) {
                return Optional.of(texts.at(row.get().textId(), version));
            }
        }
        return revisions.ofSection(report.id(), key).stream()
                .filter(revision -> !revision.writtenAt().isAfter(moment))
                .map(Revision::body)
                .findFirst();
    }

    /** Everybody whose words stand in it now, in the order in which one meets them. */
    public List<Contributor> contributors(Report report) {
        Map<String, Long> words = new LinkedHashMap<>();
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (ReportSection section : report.sections()) {
            written(report, section).words().forEach((name, count) -> {
                words.merge(name, count, Long::sum);
                where.computeIfAbsent(name, _ -> new ArrayList<>()).add(section.heading());
            });
        }
        return words.entrySet().stream()
                .map(one -> new Contributor(
                        one.getKey(), one.getValue(), List.copyOf(where.getOrDefault(one.getKey(), List.of()))))
                .toList();
    }

    /**
     * What was changed in a section since a version of it, in order.
     *
     * @param report as it stands
     * @return empty when there never was such a version
     */
    public Optional<List<Change>> changes(Report report, ReportSection section, long since) {
        SectionTexts.Row row = sections.of(report.id(), section.key()).orElse(null);
        List<Change> typed = row == null ? List.of() : typed(row, section, Math.max(0, since - row.base()));
        if (since > section.version() || row != null && since >= row.base()) {
            return since > section.version() ? Optional.empty() : Optional.of(typed);
        }
        String base = row == null ? section.body() : texts.at(row.textId(), 0);
        return revisions.ofSection(report.id(), section.key()).stream()
                .filter(revision -> revision.version() == since)
                .findFirst()
                .map(revision -> Stream.concat(Stream.of(Change.between(revision.body(), base)), typed.stream())
                        .toList());
    }

    private List<Change> typed(SectionTexts.Row row, ReportSection section, long after) {
        return texts.after(row.textId(), after).stream()
                .filter(written -> written.version() + row.base() <= section.version())
                .map(Written::change)
                .toList();
    }

    /** How much each person wrote and took out where, in the order of the report; Andon's own filling is left out. */
    public List<Amount> amounts(Report report) {
        return report.sections().stream()
                .flatMap(section -> amounts(report, section).stream())
                .toList();
    }

    private Collection<Amount> amounts(Report report, ReportSection section) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        Optional<SectionTexts.Row> row = sections.of(report.id(), section.key());
        String before = "";
        for (Revision revision : revisions.ofSection(report.id(), section.key()).reversed()) {
            if (row.isEmpty() || revision.version() <= row.get().base()) {
                Change change = Change.between(before, revision.body());
                before = revision.body();
                add(amounts, revision.writtenBy(), section, change);
            }
        }
        row.map(found -> texts.after(found.textId(), 0)).orElse(List.of()).stream()
                .filter(written -> written.author().isPerson())
                .forEach(written -> add(amounts, written.author().name(), section, written.change()));
        return amounts.values();
    }

    private static void add(Map<String, Amount> amounts, @Nullable String name, ReportSection section, Change change) {
        if (name != null && !change.isNothing()) {
            Amount more = new Amount(name, section.key(), section.heading(), change.inserted(), change.deleted());
            amounts.merge(name, more, Amount::plus);
        }
    }

    private Authorship written(Report report, ReportSection section) {
        Authorship authorship = new Authorship();
        Optional<SectionTexts.Row> row = sections.of(report.id(), section.key());
        revisions.ofSection(report.id(), section.key()).reversed().stream()
                .filter(revision ->
                        row.isEmpty() || revision.version() <= row.get().base())
                .forEach(revision -> authorship.becomes(revision.body(), revision.writtenBy()));
        if (row.isPresent()) {
            authorship.becomes(texts.at(row.get().textId(), 0), null);
            for (Written written : texts.after(row.get().textId(), 0)) {
                authorship.after(
                        written.change(),
                        written.author().isPerson() ? written.author().name() : null);
            }
        }
        return authorship;
    }
}
