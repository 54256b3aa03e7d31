package dev.andon.learning;

import dev.andon.learning.internal.EditionRows;
import dev.andon.learning.internal.ReportRows;
import dev.andon.people.Access;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishing reports, edition after edition. */
@Component
public class Publishing {
    private final ReportRows rows;
    private final EditionRows editions;
    private final Reports reports;
    private final Incidents incidents;
    private final IncidentLog log;
    private final List<PublicationGate> gates;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Publishing(
            ReportRows rows,
            EditionRows editions,
            Reports reports,
            Incidents incidents,
            IncidentLog log,
            List<PublicationGate> gates,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.reports = reports;
        this.incidents = incidents;
        this.log = log;
        this.gates = gates;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Publishes the report as it stands; what was published before stays readable as an earlier edition.
     *
     * @param version of the report that was read before deciding; null when any will do
     */
    @Transactional
    public Edition publish(Act act, ReportAddress at, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), at.number());
        Report report = rows.lock(incident, at.key())
                .filter(found -> found.isFor(act.actor()))
                .orElseThrow(() -> Reports.missing(incident, at.key()));
        Edition last = report.edition();
        if (last != null && !report.editedAfterPublication()) {
            throw new Conflict("This is published already, word for word, as edition %d.".formatted(last.edition()));
        }
        if (version != null && version != report.version()) {
            throw new Stale("The report was edited after you opened it. Read it once more, then publish.");
        }
        gates.stream()
                .flatMap(gate -> gate.refusal(incident, report).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new Conflict(refusal);
                });
        Edition edition = new Edition(
                last == null ? 1 : last.edition() + 1,
                report.version(),
                report.title(),
                reports.document(report, incident),
                clock.instant(),
                act.actor().name());
        editions.insert(report.id(), edition);
        // Whoever reads the log must not learn from it of a report that they may not know of.
        if (report.readers() == null) {
            tell(act, incident, report, edition);
        }
        events.publishEvent(new ReportOut(report.id(), incident.id(), report.key(), edition.edition()));
        return edition;
    }

    private void tell(Act act, Incident incident, Report report, Edition edition) {
        Entry entry = log.contribute(
                incident.id(),
                new ReportPublished(report.title()),
                Act.by(act.actor(), act.source())
                        .keyed("report/%d/edition/%d".formatted(report.id(), edition.edition())));
        live.changed("now/house", entry.recordedAt().toEpochMilli());
    }
}
