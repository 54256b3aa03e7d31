package dev.andon.learning;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.coedit.CoeditLive;
import dev.andon.coedit.Cursors;
import dev.andon.coedit.Sent;
import dev.andon.coedit.Text;
import dev.andon.coedit.TextNews;
import dev.andon.coedit.Texts;
import dev.andon.learning.internal.ReportRows;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.learning.internal.SectionTexts;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing together in the sections of a report. A section becomes a text of several writers when somebody who may write
 * opens it first; its body is what that text says, changed in the same transaction.
 */
@Component
public class Writing {
    /** How many UTF-16 units a section may have. */
    public static final int LONGEST = 200_000;

    private final ReportRows rows;
    private final RevisionRows revisions;
    private final SectionTexts sections;
    private final Reports reports;
    private final Incidents incidents;
    private final Texts texts;
    private final Cursors cursors;
    private final CoeditLive coedit;
    private final Live live;
    private final Clock clock;

    Writing(
            ReportRows rows,
            RevisionRows revisions,
            SectionTexts sections,
            Reports reports,
            Incidents incidents,
            Texts texts,
            Cursors cursors,
            CoeditLive coedit,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.sections = sections;
        this.reports = reports;
        this.incidents = incidents;
        this.texts = texts;
        this.cursors = cursors;
        this.coedit = coedit;
        this.live = live;
        this.clock = clock;
    }

    /** The text of a section, which is open from now on. */
    @Transactional
    public Text open(Actor writer, ReportAddress at, String key) {
        writer.require(RESPONDER);
        Report report = locked(writer, at);
        return texts.read(opened(report, section(report, key)).textId());
    }

    /**
     * Takes what somebody typed.
     *
     * @throws Invalid naming what makes no sense
     */
    @Transactional
    public Text write(Act act, ReportAddress at, String key, Sent sent) {
        act.actor().require(RESPONDER);
        Report report = locked(act.actor(), at);
        ReportSection section = section(report, key);
        SectionTexts.Row row = opened(report, section);
        Text text = texts.send(act.actor(), row.textId(), sent);
        if (text.body().length() > LONGEST) {
            throw new Invalid("changes", "would make the section longer than %,d characters".formatted(LONGEST));
        }
        follow(act.actor(), report, section, row, text, true);
        return text;
    }

    /** The section becomes what the text says. */
    private void follow(
            Actor writer, Report report, ReportSection section, SectionTexts.Row row, Text text, boolean typed) {
        long version = row.base() + text.version();
        if (version == section.version()) {
            return;
        }
        Instant now = clock.instant();
        rows.updateSection(report.id(), section.written(text.body(), version, writer.name(), now));
        Revision revision = new Revision(section.key(), version, text.body(), writer.name(), now);
        if (typed) {
            revisions.typed(report.id(), revision);
        } else {
            revisions.remember(report.id(), revision);
        }
        rows.touch(report.id(), now);
        stirred(report.id(), section.key());
    }

    /** A whole text, written from an older version. */
    void merge(Actor writer, Report report, ReportSection section, String whole, long version) {
        SectionTexts.Row row = opened(report, section);
        long from = Math.max(0, version - row.base());
        Text merged = version > section.version()
                ? null
                : at(report, row, section.key(), version)
                        .flatMap(base -> texts.mergeApart(writer, row.textId(), from, base, whole))
                        .orElse(null);
        if (merged == null) {
            String other = section.writtenBy() == null ? "Andon" : section.writtenBy();
            throw new Stale("%s wrote the same words while you were writing: you started from version %d, it is now %d."
                    .formatted(other, version, section.version()));
        }
        if (merged.body().length() > LONGEST) {
            throw new Invalid("body", "makes the section longer than %,d characters".formatted(LONGEST));
        }
        follow(writer, report, section, row, merged, false);
    }

    /** What stood in a section at a version; empty when there never was one. */
    private Optional<String> at(Report report, SectionTexts.Row row, String key, long version) {
        if (version >= row.base()) {
            return Optional.of(texts.at(row.textId(), version - row.base()));
        }
        return revisions.ofSection(report.id(), key).stream()
                .filter(revision -> revision.version() == version)
                .map(Revision::body)
                .findFirst();
    }

    /** Gives texts that are new their number; where people write in a section, what is new there is a change like theirs. */
    List<ReportSection> numbered(Report report, List<ReportSection> changed) {
        List<ReportSection> followed = changed.stream()
                .map(section -> section.version() > 0
                        ? section
                        : sections.of(report.id(), section.key())
                                .map(row -> placed(report, row, section))
                                .orElse(section))
                .toList();
        return revisions.numbered(report.id(), followed);
    }

    private ReportSection placed(Report report, SectionTexts.Row row, ReportSection section) {
        Text before = texts.read(row.textId());
        Text text = texts.merge(Actor.system(), row.textId(), before.version(), section.body());
        long version = row.base() + text.version();
        if (version > before.version() + row.base()) {
            revisions.remember(
                    report.id(),
                    new Revision(section.key(), version, text.body(), section.writtenBy(), section.writtenAt()));
            stirred(report.id(), section.key());
        }
        return section.written(text.body(), version, section.writtenBy(), section.writtenAt());
    }

    private SectionTexts.Row opened(Report report, ReportSection section) {
        return sections.of(report.id(), section.key()).orElseGet(() -> {
            Text text = texts.begin(section.body());
            return sections.insert(new SectionTexts.Row(report.id(), section.key(), text.id(), section.version(), 0));
        });
    }

    /** What was written in a section after a version of its text, and who is there. */
    @Transactional(readOnly = true)
    public TextNews news(Actor viewer, ReportAddress at, String key, long since) {
        return coedit.after(textId(viewer, at, key), since);
    }

    /** The same for whoever wrote on an old version. */
    @Transactional(readOnly = true)
    public TextNews newsAfter(Actor viewer, ReportAddress at, String key, Sent sent) {
        return coedit.afterWriting(textId(viewer, at, key), sent);
    }

    /** Where somebody is who may write. */
    @Transactional
    public void move(Actor actor, ReportAddress at, String key, Cursors.Place place) {
        actor.require(RESPONDER);
        Report report = reports.find(actor, at);
        cursors.move(actor, row(report, key).textId(), place);
        stirred(report.id(), key);
    }

    /** They are not in it any more. */
    @Transactional
    public void leave(Actor actor, ReportAddress at, String key, String client) {
        actor.require(RESPONDER);
        Report report = reports.find(actor, at);
        cursors.leave(actor, row(report, key).textId(), client);
        stirred(report.id(), key);
    }

    private long textId(Actor viewer, ReportAddress at, String key) {
        return row(reports.find(viewer, at), key).textId();
    }

    private SectionTexts.Row row(Report report, String key) {
        section(report, key);
        return sections.of(report.id(), key)
                .orElseThrow(() -> new Missing("Nobody has opened this section to write in it yet."));
    }

    /** How often something happened in the report's texts; a page that shows it says so when it listens. */
    public long beat(Report report) {
        return sections.beat(report.id());
    }

    private void stirred(long reportId, String key) {
        live.changed("writing/" + reportId, sections.stir(reportId, key));
    }

    private Report locked(Actor actor, ReportAddress at) {
        Incident incident = incidents.find(actor, at.number());
        return rows.lock(incident, at.key())
                .filter(report -> report.isFor(actor))
                .orElseThrow(() -> Reports.missing(incident, at.key()));
    }

    private static ReportSection section(Report report, String key) {
        return report.section(key)
                .filter(ReportSection::expectsText)
                .orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
    }
}
