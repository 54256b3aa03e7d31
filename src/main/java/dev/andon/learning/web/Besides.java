package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportLooks;
import dev.andon.learning.ReportPart;
import dev.andon.learning.ReportStages;
import dev.andon.learning.ReportStages.Stage;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.learning.Reports;
import dev.andon.learning.SectionBeside;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands beside the text of a report: pages that belong to it, other reports, parts of other modules. */
@Component
class Besides {
    private final Reports reports;
    private final List<ReportPart> parts;
    private final List<SectionBeside> sections;
    private final ReportTabs tabs;
    private final ReportLooks looks;
    private final ObjectProvider<ReportStages> stages;

    Besides(
            Reports reports,
            List<ReportPart> parts,
            List<SectionBeside> sections,
            ReportTabs tabs,
            ReportLooks looks,
            ObjectProvider<ReportStages> stages) {
        this.stages = stages;
        this.reports = reports;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ReportPart::order))
                .toList();
        this.sections = sections;
        this.tabs = tabs;
        this.looks = looks;
    }

    ReportViews.Beside of(Actor actor, Shell shell, Incident incident, Report report) {
        List<String> html = parts.stream()
                .map(part -> part.render(shell, incident, report))
                .filter(Objects::nonNull)
                .toList();
        ReportStages known = stages.getIfAvailable();
        List<Stage> steps = known == null ? ReportStages.plain(report) : known.of(incident, report);
        Link next = known == null ? null : known.next(incident, report);
        return new ReportViews.Beside(
                steps, next, tabs.of(report), others(actor, incident, report), html, looks.sheets());
    }

    /** What stands below each section, by its key. */
    Map<String, String> below(Shell shell, Incident incident, Report report) {
        Map<String, String> below = new HashMap<>();
        sections.forEach(one ->
                one.render(shell, incident, report).forEach((key, html) -> below.merge(key, html, String::concat)));
        return below;
    }

    private List<Link> others(Actor actor, Incident incident, Report report) {
        return reports.all(actor, incident).stream()
                .filter(other -> other.id() != report.id())
                .map(other -> new Link(other.name(), other.path()))
                .toList();
    }
}
