package dev.andon.approvals.web;

import dev.andon.approvals.Lifecycle;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.learning.Report;
import dev.andon.learning.ReportStages;
import dev.andon.learning.ReportTab;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.response.Incident;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page Review in the navigation of a report, and the steps in its head. */
@Component
class ReviewTab implements ReportTab, ReportStages {
    private final Reviews reviews;

    ReviewTab(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String label() {
        return "Review";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/review";
    }

    @Override
    public List<ReportStages.Stage> of(Incident incident, Report report) {
        return steps(reviews.of(incident, report).stage());
    }

    @Override
    public @Nullable Link next(Incident incident, Report report) {
        Standing now = reviews.of(incident, report);
        if (now.stage() == Lifecycle.Stage.PUBLISHED || now.refusal() == null) {
            return null;
        }
        String asked = "Review: %d of %d".formatted(now.approvals(), now.quorum());
        return new Link(now.asked().isEmpty() ? "Send to review" : asked, now.path());
    }

    static List<ReportStages.Stage> steps(Lifecycle.Stage at) {
        Stream<Lifecycle.Stage> usual = Stream.of(
                Lifecycle.Stage.DRAFT, Lifecycle.Stage.IN_REVIEW, Lifecycle.Stage.ACCEPTED, Lifecycle.Stage.PUBLISHED);
        Stream<Lifecycle.Stage> shown = at == Lifecycle.Stage.NOT_REQUIRED ? Stream.of(at) : usual;
        return shown.map(stage -> new ReportStages.Stage(stage.label(), stage == at))
                .toList();
    }
}
