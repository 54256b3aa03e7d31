package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import dev.andon.ui.Option;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a report, its text first. */
final class ReportTabs {
    private ReportTabs() {}

    static List<Option> of(List<ReportTab> tabs, Report report) {
        Stream<Option> others = tabs.stream()
                .filter(tab -> tab.isFor(report))
                .sorted(Comparator.comparingInt(ReportTab::order))
                .map(tab -> new Option(tab.href(report), tab.label()));
        return Stream.concat(Stream.of(new Option(report.path(), "Text")), others)
                .toList();
    }
}
