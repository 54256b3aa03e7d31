package dev.andon.library.internal;

import dev.andon.library.ReportQuery;
import dev.andon.people.Actor;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Incidents;
import dev.andon.response.KeptList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of reports, as one that is kept under names. */
@Component
@Order(2)
class KeptReports implements KeptList {
    private final ReportQuery query;
    private final Incidents incidents;

    KeptReports(ReportQuery query, Incidents incidents) {
        this.query = query;
        this.incidents = incidents;
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public String label() {
        return "Reports";
    }

    @Override
    public String kept(Actor viewer, String typed) {
        IncidentQuery asked = query.parse(typed);
        incidents.narrowed(viewer, query.filter(viewer, asked).incidents());
        return asked.kept();
    }
}
