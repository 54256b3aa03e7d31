package dev.andon.learning;

import dev.andon.learning.internal.ReportRows;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.learning.internal.Shape;
import dev.andon.people.Access;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts text that has no place in a report's shape behind it. */
@Component
public class Appending {
    private final ReportRows rows;
    private final RevisionRows revisions;
    private final Incidents incidents;
    private final Clock clock;

    Appending(ReportRows rows, RevisionRows revisions, Incidents incidents, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Adds to the appendix of a report, which it gets by that. */
    @Transactional
    public void append(Act act, ReportAddress at, String text) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), at.number());
        Report report = rows.lock(incident, at.key())
                .filter(found -> found.isFor(act.actor()))
                .orElseThrow(() -> Reports.missing(incident, at.key()));
        ReportSection there = report.section(Shape.APPENDIX).orElse(null);
        List<ReportSection> sections = new ArrayList<>(report.sections());
        sections.removeIf(section -> section.key().equals(Shape.APPENDIX));
        String all = there == null || there.isBlank() ? text : there.body() + "\n\n" + text;
        sections.add(Shape.appendix(all, act.actor().name(), clock.instant()));
        rows.replaceSections(report.id(), revisions.numbered(report.id(), sections));
        rows.touch(report.id(), clock.instant());
    }
}
