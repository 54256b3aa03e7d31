package dev.andon.exports.web;

import dev.andon.exports.web.ExportViews.Link;
import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The navigation of a report, as its own page draws it. */
record TabLinks(List<ReportTab> tabs) {
    List<Link> of(Report report) {
        Stream<Link> more = tabs.stream()
                .sorted(Comparator.comparingInt(ReportTab::order))
                .filter(tab -> tab.isFor(report))
                .map(tab -> new Link(tab.label(), tab.href(report)));
        return Stream.concat(Stream.of(new Link("Text", report.path())), more).toList();
    }
}
