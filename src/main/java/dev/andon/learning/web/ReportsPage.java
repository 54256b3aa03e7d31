package dev.andon.learning.web;

import dev.andon.learning.Reports;
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

/** All reports: the house's memory. */
@Controller
class ReportsPage {
    private static final int SIZE = 50;

    private final Reports reports;

    ReportsPage(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        return Pages.page("learning/reports", new ReportViews.Listed(reports.list(actor, after, SIZE), after == null));
    }
}
