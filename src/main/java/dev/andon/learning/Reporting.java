package dev.andon.learning;

import dev.andon.learning.internal.Drafting;
import dev.andon.learning.internal.Drafts;
import dev.andon.learning.internal.FieldValues;
import dev.andon.learning.internal.NewReports;
import dev.andon.learning.internal.NewReports.Beginning;
import dev.andon.learning.internal.ReportRows;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.learning.internal.Shape;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
import dev.andon.response.Act;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing reports: commands. Every text that is replaced is remembered in the same transaction. */
@Component
public class Reporting {
    private static final String USUAL_TEMPLATE = "s0";
    private static final String TITLE_KEY = "title";
    private static final int TITLE = 200;
    private static final int BODY = Writing.LONGEST;

    private final ReportRows rows;
    private final RevisionRows revisions;
    private final Reports reports;
    private final Writing writing;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Playbook playbook;
    private final Drafting drafting;
    private final NewReports newReports;
    private final HouseDefaults defaults;
    private final FieldValues values;
    private final Clock clock;

    Reporting(
            ReportRows rows,
            RevisionRows revisions,
            Reports reports,
            Writing writing,
            Incidents incidents,
            IncidentLog log,
            Playbook playbook,
            Drafting drafting,
            NewReports newReports,
            HouseDefaults defaults,
            FieldValues values,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.reports = reports;
        this.writing = writing;
        this.incidents = incidents;
        this.log = log;
        this.playbook = playbook;
        this.drafting = drafting;
        this.newReports = newReports;
        this.defaults = defaults;
        this.values = values;
        this.clock = clock;
    }

    /**
     * Begins the report of an incident, filled from its log.
     *
     * @param template null means as the incident's type says
     * @throws Conflict if it has one
     */
    @Transactional
    public Report draft(Act act, long number, @Nullable String template) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        if (incident.status() == Status.MERGED) {
            throw new Conflict("Incident %d was merged; its report is the one of the incident where it goes on."
                    .formatted(number));
        }
        ReportTemplate shape = template == null || template.isBlank() ? usual(incident) : known(template);
        return begin(act, incident, shape)
                .orElseThrow(() -> new Conflict("Incident %d has a report already.".formatted(number)));
    }

    /**
     * After an incident was resolved: begins its report, or brings the log's later entries into the sections nobody has
     * written in. Harmless when done twice.
     */
    @Transactional
    public void keepUp(long incidentId) {
        Act act = Act.by(Actor.system(), "rule");
        Incident incident = incidents.byId(Actor.system(), incidentId).orElseThrow();
        if (incident.status() == Status.MERGED) {
            return;
        }
        if (begin(act, incident, usual(incident)).isEmpty()) {
            rows.lock(incident, Report.MAIN)
                    .filter(report -> !report.published())
                    .ifPresent(report -> refill(report, incident));
        }
    }

    /**
     * The report of an incident that the caller may see. When the incident is over and the event that begins the report
     * is still on its way, begins it now: whoever resolves and looks at once finds it there.
     */
    @Transactional
    public Optional<Report> existing(Incident incident) {
        Optional<Report> report = reports.of(incident);
        if (report.isEmpty() && incident.resolvedAt() != null && incident.status() != Status.MERGED) {
            keepUp(incident.id());
            return reports.of(incident);
        }
        return report;
    }

    private Optional<Report> begin(Act act, Incident incident, ReportTemplate shape) {
        Instant now = clock.instant();
        boolean roles = defaults.now().namesAsRoles();
        Beginning beginning = new Beginning(Report.MAIN, "Report", null, roles, incident.title());
        return newReports.begin(incident, beginning, shape, now).map(_ -> {
            log.contribute(
                    incident.id(),
                    new ReportDrafted(shape.key()),
                    Act.by(act.actor(), act.source()).keyed("report/%d/drafted".formatted(incident.id())));
            return again(incident, Report.MAIN);
        });
    }

    /**
     * Writes a section. What differs from the version it was written from is put into the section as it stands.
     *
     * @param version of the text the writer started from
     * @throws Stale if others replaced the same words since, or there is no such version; nothing is overwritten
     */
    @Transactional
    public Report write(Act act, ReportAddress at, String key, @Nullable String body, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Validation validation = new Validation();
        String text = validation.optionalText("body", body, BODY);
        validation.check(version != null, "version", "is required: the version of the text you started from");
        Incident incident = incidents.find(act.actor(), at.number());
        Report report = locked(act.actor(), incident, at.key());
        ReportSection section =
                report.section(key).orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
        String kept = values.kept(section.typed(), text == null ? "" : text, validation);
        validation.throwIfAny();
        if (!kept.equals(section.body())) {
            writing.merge(act.actor(), report, section, kept, version == null ? 0 : version);
        }
        return again(incident, report.key());
    }

    /** @param version of the title the writer started from; null when they do not mind */
    @Transactional
    public Report retitle(Act act, ReportAddress at, @Nullable String title, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Validation validation = new Validation();
        String text = validation.line(TITLE_KEY, title, TITLE);
        validation.throwIfAny();
        Incident incident = incidents.find(act.actor(), at.number());
        Report report = locked(act.actor(), incident, at.key());
        if (text.equals(report.title())) {
            return report;
        }
        if (version != null && version != report.titleVersion()) {
            throw new Stale("The title was changed to “%s” meanwhile.".formatted(report.title()));
        }
        Instant now = clock.instant();
        long next = revisions.nextVersion(report.id(), TITLE_KEY);
        rows.updateTitle(report.id(), text, next);
        revisions.remember(
                report.id(), new Revision(TITLE_KEY, next, text, act.actor().name(), now));
        rows.touch(report.id(), now);
        return again(incident, report.key());
    }

    /** Gives a draft the shape of another template; see {@link Shape#change} for what becomes of its text. */
    @Transactional
    public Report reshape(Act act, ReportAddress at, @Nullable String template) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), at.number());
        ReportTemplate shape = known(template == null ? "" : template);
        Report report = locked(act.actor(), incident, at.key());
        if (report.published()) {
            throw new Conflict("The report is published; its shape stays.");
        }
        if (report.template().equals(shape.key())) {
            return report;
        }
        Instant now = clock.instant();
        List<ReportSection> sections = Shape.change(report.sections(), shape, drafts(incident, report), now);
        rows.replaceSections(report.id(), writing.numbered(report, sections));
        rows.updateTemplate(report.id(), shape.key());
        rows.touch(report.id(), now);
        return again(incident, report.key());
    }

    /** Gives a report another shape and title, or neither when either is refused; null leaves a thing as it is. */
    @Transactional
    public void change(Act act, ReportAddress at, @Nullable String title, @Nullable String template) {
        if (template != null) {
            reshape(act, at, template);
        }
        if (title != null) {
            retitle(act, at, title, null);
        }
    }

    /** Brings what the log has learned since into the sections nobody has written in. */
    @Transactional
    public Report refill(Act act, ReportAddress at) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), at.number());
        refill(locked(act.actor(), incident, at.key()), incident);
        return again(incident, at.key());
    }

    private void refill(Report report, Incident incident) {
        Instant now = clock.instant();
        List<ReportSection> filled = Shape.refill(report.sections(), drafts(incident, report), now);
        if (!filled.equals(report.sections())) {
            rows.replaceSections(report.id(), writing.numbered(report, filled));
            rows.touch(report.id(), now);
        }
    }

    private Report locked(Actor actor, Incident incident, String key) {
        return rows.lock(incident, key)
                .filter(report -> report.isFor(actor))
                .orElseThrow(() -> Reports.missing(incident, key));
    }

    private Report again(Incident incident, String key) {
        return rows.find(incident, key).orElseThrow();
    }

    private Drafts drafts(Incident incident, Report report) {
        return drafting.of(incident, report.namesAsRoles());
    }

    /** The shape that incidents of this type and severity get. */
    ReportTemplate usual(Incident incident) {
        return Optional.ofNullable(
                        playbook.applying(incident.type(), incident.severity()).report())
                .or(() -> playbook.reportTemplate(USUAL_TEMPLATE))
                .orElseThrow();
    }

    private ReportTemplate known(String template) {
        return playbook.reportTemplate(template.strip())
                .filter(known -> playbook.offers("reports", known.key()))
                .orElseThrow(() -> new Invalid("template", "\"%s\" is not a report template".formatted(template)));
    }
}
