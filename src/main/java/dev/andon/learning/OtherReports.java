package dev.andon.learning;

import dev.andon.learning.internal.NewReports;
import dev.andon.learning.internal.NewReports.Beginning;
import dev.andon.learning.internal.ParticularRows;
import dev.andon.learning.internal.ReaderLists;
import dev.andon.learning.internal.ReportRows;
import dev.andon.people.Access;
import dev.andon.platform.problem.Conflict;
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
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports beside an incident's own, and what is said of a report as a whole: commands. */
@Component
public class OtherReports {
    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int NAME = 80;

    private final Incidents incidents;
    private final IncidentLog log;
    private final Playbook playbook;
    private final Reporting reporting;
    private final ReportRows rows;
    private final ParticularRows particulars;
    private final NewReports newReports;
    private final ReaderLists readerLists;
    private final HouseDefaults defaults;
    private final Clock clock;

    OtherReports(
            Incidents incidents,
            IncidentLog log,
            Playbook playbook,
            Reporting reporting,
            ReportRows rows,
            ParticularRows particulars,
            NewReports newReports,
            ReaderLists readerLists,
            HouseDefaults defaults,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.playbook = playbook;
        this.reporting = reporting;
        this.rows = rows;
        this.particulars = particulars;
        this.newReports = newReports;
        this.readerLists = readerLists;
        this.defaults = defaults;
        this.clock = clock;
    }

    /**
     * Begins another report, filled from the log. One that only some may know of leaves no trace in the log.
     *
     * @throws dev.andon.platform.problem.Invalid naming each field that does not fit
     * @throws Conflict when a report that everybody may know of has this key, or the incident was merged
     */
    @Transactional
    public Report begin(Act act, long number, BeginReport command) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation check = new Validation();
        String name = check.line("name", command.name(), NAME);
        String key = key(check, command.key(), name);
        Optional<ReportTemplate> shape = shape(check, incident, command.template());
        Set<Long> readers = readerLists.checked(act.actor(), incident, command.readerIds(), check);
        check.throwIfAny();
        if (incident.status() == Status.MERGED) {
            throw new Conflict("Incident %d was merged; its reports are those of the incident where it goes on."
                    .formatted(number));
        }
        Beginning beginning = new Beginning(
                readers == null ? key : readerLists.hidden(key),
                name,
                readers,
                defaults.now().namesAsRoles(),
                "%s: %s".formatted(name, incident.title()));
        if (newReports
                .begin(incident, beginning, shape.orElseThrow(), clock.instant())
                .isEmpty()) {
            throw new Conflict("Incident %d has a report \"%s\" already.".formatted(number, key));
        }
        if (readers == null) {
            tell(act, incident, beginning.key(), shape.orElseThrow());
        }
        return rows.find(incident, beginning.key()).orElseThrow();
    }

    private void tell(Act act, Incident incident, String key, ReportTemplate shape) {
        log.contribute(
                incident.id(),
                new ReportDrafted(shape.key()),
                Act.by(act.actor(), act.source()).keyed("report/%d/%s/drafted".formatted(incident.id(), key)));
    }

    /**
     * Changes what a report is called, who may know of it and how it names people. When it gets its first readers its
     * address changes: whoever knew it before must not be able to find out that it is still there.
     *
     * @param version of the report that was read before; null when any will do
     * @return the report, perhaps with another key
     */
    @Transactional
    public Report change(Act act, ReportAddress at, Particulars command, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), at.number());
        Report report = rows.lock(incident, at.key())
                .filter(found -> found.isFor(act.actor()))
                .orElseThrow(() -> Reports.missing(incident, at.key()));
        Validation check = new Validation();
        String name = check.line("name", command.name(), NAME);
        check.check(command.namesAsRoles() != null, "names_as_roles", "is required: true or false");
        check.check(
                !report.isMain() || command.readerIds() == null,
                "reader_ids",
                "must be absent: whoever may see the incident may see its own report");
        Set<Long> readers = readerLists.checked(act.actor(), incident, command.readerIds(), check);
        check.throwIfAny();
        if (version != null && version != report.version()) {
            throw new Stale("The report was changed after you opened it. Read it once more.");
        }
        boolean roles = Boolean.TRUE.equals(command.namesAsRoles());
        if (name.equals(report.name()) && Objects.equals(readers, report.readers()) && roles == report.namesAsRoles()) {
            return report;
        }
        String key = readers != null && report.readers() == null ? readerLists.hidden(report.key()) : report.key();
        particulars.update(act.actor(), report, key, name, readers, roles, clock.instant());
        return roles == report.namesAsRoles()
                ? rows.find(incident, key).orElseThrow()
                : reporting.refill(act, new ReportAddress(at.number(), key));
    }

    private static String key(Validation check, @Nullable String typed, String name) {
        String key = typed == null || typed.isBlank() ? slug(name) : typed.strip();
        check.check(
                KEY.matcher(key).matches() || name.isEmpty() && typed == null,
                "key",
                "must be up to 40 lower-case letters, digits and hyphens");
        check.check(!key.equals(Report.MAIN), "key", "is that of the incident's own report");
        return key;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String word = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = word.length() > 40 ? word.substring(0, 40) : word;
        String bare = cut.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "report" : bare;
    }

    private Optional<ReportTemplate> shape(Validation check, Incident incident, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(reporting.usual(incident));
        }
        Optional<ReportTemplate> shape =
                playbook.reportTemplate(typed.strip()).filter(known -> playbook.offers("reports", known.key()));
        check.check(shape.isPresent(), "template", "\"%s\" is not a report template".formatted(typed));
        return shape;
    }
}
