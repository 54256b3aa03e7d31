package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.learning.ReportSection;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Beside a report: what is required of it and not written yet, who may know of it, and how it names people. */
@Component
class AboutPart implements ReportPart {
    private final People people;
    private final Templates templates;

    AboutPart(People people, Templates templates) {
        this.people = people;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String render(Shell shell, Incident incident, Report report) {
        Set<Long> ids = report.readers() == null ? Set.of() : report.readers();
        List<String> readers =
                people.byIds(ids).values().stream().map(Person::name).sorted().toList();
        List<ReportSection> beforeReview = report.missing("in_review");
        List<ReportSection> later = report.missing("published").stream()
                .filter(section -> !beforeReview.contains(section))
                .toList();
        return templates.render(
                "learning/about",
                Map.of(
                        "shell",
                        shell,
                        "report",
                        report,
                        "readers",
                        readers,
                        "beforeReview",
                        beforeReview,
                        "beforePublication",
                        later));
    }
}
