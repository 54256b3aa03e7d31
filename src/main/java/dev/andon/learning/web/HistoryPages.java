package dev.andon.learning.web;

import dev.andon.coedit.Difference;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportHistory;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.learning.Restoring;
import dev.andon.learning.Revision;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The history of a whole report: who wrote what, what changed, and bringing it back. */
@Controller
@RequestMapping({"/incidents/{number}/report", "/incidents/{number}/reports/{report}"})
class HistoryPages {
    private static final int SIZE = 60;

    private final Reports reports;
    private final ReportHistory history;
    private final Restoring restoring;
    private final Incidents incidents;
    private final ReportTabs tabs;

    HistoryPages(Reports reports, ReportHistory history, Restoring restoring, Incidents incidents, ReportTabs tabs) {
        this.reports = reports;
        this.history = history;
        this.restoring = restoring;
        this.incidents = incidents;
        this.tabs = tabs;
    }

    @GetMapping("/history")
    @May(Access.VIEWER)
    ModelAndView list(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(required = false) @Nullable String cursor) {
        ReportAddress at = ReportAddress.of(number, report);
        Report found = reports.find(actor, at);
        Cursor after = Cursor.read(cursor, 3);
        return Pages.page(
                "learning/changes",
                new HistoryViews.Listed(
                        incidents.find(actor, number),
                        found,
                        tabs.of(found),
                        history.revisions(actor, at, after, SIZE),
                        after == null ? history.contributors(found) : List.of(),
                        after == null));
    }

    @GetMapping("/history/{key}/{version}")
    @May(Access.VIEWER)
    ModelAndView one(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @PathVariable long version) {
        return Pages.page("learning/change", view(actor, ReportAddress.of(number, report), key, version, Form.empty()));
    }

    /** @param whole yes, for every section as it stood then */
    @PostMapping("/history/{key}/{version}/restoration")
    @May(Access.RESPONDER)
    ModelAndView restore(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @PathVariable long version,
            @RequestParam(defaultValue = "") String whole) {
        ReportAddress at = ReportAddress.of(number, report);
        Act act = Act.by(actor, "web");
        try {
            Report restored = whole.equals("yes")
                    ? restoring.whole(act, at, key, version)
                    : restoring.section(act, at, key, version);
            return Pages.seeOther(restored.path() + (whole.equals("yes") ? "" : "#" + key));
        } catch (Conflict conflict) {
            Form form = Form.refused(Map.of(), new Invalid("restoration", conflict.getMessage()));
            ModelAndView page = Pages.page("learning/change", view(actor, at, key, version, form));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private HistoryViews.One view(Actor actor, ReportAddress at, String key, long version, Form form) {
        ReportHistory.Step step = history.step(actor, at, key, version);
        Report report = reports.find(actor, at);
        Revision before = step.before();
        Map<String, String> then = history.asOf(report, step.revision().writtenAt());
        List<HistoryViews.Changed> since = report.sections().stream()
                .filter(section -> !then.getOrDefault(section.key(), "").equals(section.body()))
                .map(section -> new HistoryViews.Changed(
                        section.heading(), Difference.between(then.getOrDefault(section.key(), ""), section.body())))
                .toList();
        return new HistoryViews.One(
                incidents.find(actor, at.number()),
                report,
                step.revision(),
                Difference.between(
                        before == null ? "" : before.body(), step.revision().body()),
                since,
                form);
    }
}
