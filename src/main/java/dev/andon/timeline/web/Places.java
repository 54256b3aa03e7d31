package dev.andon.timeline.web;

import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.timeline.web.TimelineView.Place;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds where the pages of a timeline stand. */
@Component
class Places {
    private final Incidents incidents;
    private final Reports reports;
    private final ReportTabs tabs;

    Places(Incidents incidents, Reports reports, ReportTabs tabs) {
        this.incidents = incidents;
        this.reports = reports;
        this.tabs = tabs;
    }

    /** @throws dev.andon.platform.problem.Missing if the viewer knows no such incident */
    Place of(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        return new Place(
                incident,
                reports.of(incident)
                        .filter(report -> report.isFor(viewer))
                        .map(tabs::of)
                        .orElse(List.of()));
    }
}
