package dev.andon.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The navigation of a report, for the pages that stand in it. */
@Component
public class ReportTabs {
    private final List<ReportTab> tabs;

    ReportTabs(List<ReportTab> tabs) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ReportTab::order)).toList();
    }

    /**
     * A page of the report.
     *
     * @param waiting how many things on it wait for somebody
     */
    public record Link(String label, String href, long waiting) {
        public Link(String label, String href) {
            this(label, href, 0);
        }
    }

    /** The pages of a report, its text first. */
    public List<Link> of(Report report) {
        Stream<Link> more = tabs.stream()
                .filter(tab -> tab.isFor(report))
                .map(tab -> new Link(tab.label(), tab.href(report), tab.waiting(report)));
        return Stream.concat(Stream.of(new Link("Text", report.path())), more).toList();
    }
}
