package dev.andon.prevention.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import dev.andon.people.Actor;
import dev.andon.prevention.Prevention;
import dev.andon.response.Incidents;
import org.springframework.stereotype.Component;

/** What earlier follow-ups would have changed, beside an incident's own report. */
@Component
class PreventionTab implements ReportTab {
    private static final int ORDER = 37;

    private final Prevention prevention;
    private final Incidents incidents;

    PreventionTab(Prevention prevention, Incidents incidents) {
        this.prevention = prevention;
        this.incidents = incidents;
    }

    @Override
    public String label() {
        return "Prevention";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(Report report) {
        return PreventionViews.home(report.number());
    }

    /** Counts what everybody may see, whoever looks. */
    @Override
    public long waiting(Report report) {
        return incidents
                .byId(Actor.system(), report.incidentId())
                .map(prevention::unanswered)
                .orElse(0L);
    }

    @Override
    public boolean isFor(Report report) {
        return report.isMain();
    }
}
