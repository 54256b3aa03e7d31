package dev.andon.followups.web;

import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUps;
import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import dev.andon.people.Actor;
import org.springframework.stereotype.Component;

/** The follow-ups beside the text of an incident's own report, with how many are still to be done. */
@Component
class ReportTabOfFollowUps implements ReportTab {
    private static final int ORDER = 40;

    private final FollowUps followUps;

    ReportTabOfFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String label() {
        return "Follow-ups";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(Report report) {
        return "/incidents/%d/report/follow-ups".formatted(report.number());
    }

    /** Whoever reads the report may see the incident, and with it these. */
    @Override
    public long waiting(Report report) {
        return followUps.count(
                Actor.system(), FollowUpFilter.ALL.incident(report.number()).open());
    }

    @Override
    public boolean isFor(Report report) {
        return report.isMain();
    }
}
