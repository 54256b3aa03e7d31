package dev.andon.approvals.web;

import dev.andon.approvals.Reviews;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the one who looks. */
@Controller
class OwnReviewsPage {
    private final Reviews reviews;

    OwnReviewsPage(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/account/reviews")
    @May(Access.VIEWER)
    ModelAndView mine(Actor actor) {
        return Pages.page("approvals/mine", new ReviewViews.Mine(reviews.awaiting(actor), reviews.toWrite(actor)));
    }
}
