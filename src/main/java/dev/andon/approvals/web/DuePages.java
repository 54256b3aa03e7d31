package dev.andon.approvals.web;

import dev.andon.approvals.Reviews;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports that are due, and what waits for the one who looks. */
@Controller
class DuePages {
    private static final int SIZE = 50;
    private static final int CURSOR = 3;

    private final Reviews reviews;

    DuePages(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping(path = "/reports", params = "due")
    @May(Access.VIEWER)
    ModelAndView due(Actor actor, @RequestParam String due, @RequestParam(required = false) @Nullable String cursor) {
        boolean overdue = !due.equals("all");
        Cursor after = Cursor.read(cursor, CURSOR);
        return Pages.page(
                "approvals/due", new ReviewViews.Due(reviews.due(actor, overdue, after, SIZE), overdue, after == null));
    }

    @GetMapping("/account/reviews")
    @May(Access.VIEWER)
    ModelAndView mine(Actor actor) {
        return Pages.page("approvals/mine", new ReviewViews.Mine(reviews.awaiting(actor), reviews.toWrite(actor)));
    }
}
