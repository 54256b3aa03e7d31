package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows in the room how far the report is. Nothing while the incident is live and nobody has begun one. */
@Component
class ReportPanel implements RoomPanel {
    private final Reports reports;
    private final Templates templates;

    ReportPanel(Reports reports, Templates templates) {
        this.reports = reports;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "report";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable String render(Incident incident) {
        // One room is drawn for everybody in it: what only some may know of is not shown there.
        List<Report> open = reports.all(Actor.everybody(), incident).stream()
                .filter(report -> report.readers() == null)
                .toList();
        Optional<Report> main = open.stream().filter(Report::isMain).findFirst();
        List<Report> others = open.stream().filter(report -> !report.isMain()).toList();
        if (open.isEmpty() && incident.isLive()) {
            return null;
        }
        return templates.render(
                "learning/panel", Map.of("page", new ReportViews.Panel(incident, main.orElse(null), others)));
    }
}
