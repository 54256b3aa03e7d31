package dev.andon.approvals.web;

import dev.andon.approvals.Reviews;
import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Beside the text: who reads it, what they said and of which text, and by when it is due. */
@Component
class ReviewPart implements ReportPart {
    private final Reviews reviews;
    private final Templates templates;

    ReviewPart(Reviews reviews, Templates templates) {
        this.reviews = reviews;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "review";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String render(Shell shell, Incident incident, Report report) {
        ReviewViews.Part part = new ReviewViews.Part(reviews.of(incident, report), ReviewViews.me(shell));
        return templates.render("approvals/part", Map.of("page", part));
    }
}
