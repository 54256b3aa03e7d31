package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportLooks;
import dev.andon.learning.ReportPart;
import dev.andon.learning.ReportTab;
import dev.andon.learning.Reports;
import dev.andon.learning.web.ReportViews.Link;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands beside the text of a report: pages that belong to it, other reports, parts of other modules. */
@Component
class Besides {
    private final Reports reports;
    private final List<ReportPart> parts;
    private final List<ReportTab> tabs;
    private final ReportLooks looks;

    Besides(Reports reports, List<ReportPart> parts, List<ReportTab> tabs, ReportLooks looks) {
        this.reports = reports;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ReportPart::order))
                .toList();
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ReportTab::order)).toList();
        this.looks = looks;
    }

    ReportViews.Beside of(Actor actor, Shell shell, Incident incident, Report report) {
        List<String> html = parts.stream()
                .map(part -> part.render(shell, incident, report))
                .filter(Objects::nonNull)
                .toList();
        return new ReportViews.Beside(tabs(tabs, report), others(actor, incident, report), html, looks.sheets());
    }

    /** The text itself, then every page that belongs to this report. */
    static List<Link> tabs(List<ReportTab> tabs, Report report) {
        Stream<Link> more = tabs.stream()
                .filter(tab -> tab.isFor(report))
                .sorted(Comparator.comparingInt(ReportTab::order))
                .map(tab -> new Link(tab.label(), tab.href(report)));
        return Stream.concat(Stream.of(new Link("Text", report.path())), more).toList();
    }

    private List<Link> others(Actor actor, Incident incident, Report report) {
        return reports.all(actor, incident).stream()
                .filter(other -> other.id() != report.id())
                .map(other -> new Link(other.name(), other.path()))
                .toList();
    }
}
