package dev.andon.learning;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings back what stood in a report; what stands there now stays in its history, and whoever writes goes on. */
@Component
public class Restoring {
    private static final String TITLE = "title";

    private final Reports reports;
    private final ReportHistory history;
    private final Reporting reporting;

    Restoring(Reports reports, ReportHistory history, Reporting reporting) {
        this.reports = reports;
        this.history = history;
        this.reporting = reporting;
    }

    /**
     * Brings back one section, or the title, as it stood at a version.
     *
     * @throws Missing when there is no such version
     * @throws Conflict when the report's shape has no such section now, or somebody writes there this very moment
     */
    @Transactional
    public Report section(Act act, ReportAddress at, String key, long version) {
        act.actor().require(RESPONDER);
        Revision revision = history.step(act.actor(), at, key, version).revision();
        if (key.equals(TITLE)) {
            return reporting.retitle(act, at, revision.body(), null);
        }
        return write(act, at, key, revision.body());
    }

    /** Brings back every section of today's shape as it stood when a version was written; the title with them. */
    @Transactional
    public Report whole(Act act, ReportAddress at, String key, long version) {
        act.actor().require(RESPONDER);
        Revision revision = history.step(act.actor(), at, key, version).revision();
        Report report = reports.find(act.actor(), at);
        for (Map.Entry<String, String> body :
                history.asOf(report, revision.writtenAt()).entrySet()) {
            report = write(act, at, body.getKey(), body.getValue());
        }
        return key.equals(TITLE) ? reporting.retitle(act, at, revision.body(), null) : report;
    }

    private Report write(Act act, ReportAddress at, String key, String body) {
        ReportSection section = reports.find(act.actor(), at)
                .section(key)
                .orElseThrow(() -> new Conflict(
                        "This report's shape has no section \"%s\" now; its text can be copied.".formatted(key)));
        try {
            return section.body().equals(body)
                    ? reports.find(act.actor(), at)
                    : reporting.write(act, at, key, body, section.version());
        } catch (Stale _) {
            throw new Conflict("Somebody is writing in “%s” this moment. Try again.".formatted(section.heading()));
        }
    }
}
