package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarking;
import dev.andon.remarks.Remarks;
import dev.andon.remarks.Suggesting;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a comment: answered, changed, taken back, resolved, accepted, declined. */
@Controller
@RequestMapping({
    "/incidents/{number}/report/comments/{comment:\\d+}",
    "/incidents/{number}/reports/{report}/comments/{comment:\\d+}"
})
class SayingPages {
    private final Remarks remarks;
    private final Remarking remarking;
    private final Suggesting suggesting;
    private final Cards cards;
    private final Reports reports;
    private final Incidents incidents;
    private final ReportTabs tabs;

    SayingPages(
            Remarks remarks,
            Remarking remarking,
            Suggesting suggesting,
            Cards cards,
            Reports reports,
            Incidents incidents,
            ReportTabs tabs) {
        this.remarks = remarks;
        this.remarking = remarking;
        this.suggesting = suggesting;
        this.cards = cards;
        this.reports = reports;
        this.incidents = incidents;
        this.tabs = tabs;
    }

    @PostMapping("/replies")
    @May(Access.VIEWER)
    ModelAndView reply(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(
                actor,
                at,
                comment,
                typed,
                () -> remarking.reply(Act.by(actor, "web"), at, comment, typed.get("text"), stance(typed)));
    }

    private static @Nullable String stance(Map<String, String> typed) {
        String stance = typed.getOrDefault("stance", "");
        return stance.isBlank() ? null : stance;
    }

    @GetMapping("/sayings/{saying:\\d+}/edit")
    @May(Access.VIEWER)
    ModelAndView edit(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @PathVariable int saying) {
        ReportAddress at = ReportAddress.of(number, report);
        Remark remark = remarks.find(actor, at, comment);
        String text = remark.saying(saying)
                .filter(one -> !one.isTakenBack())
                .orElseThrow(() -> new Missing("There is no answer %d to comment %d.".formatted(saying, comment)))
                .text();
        Map<String, String> stands = Map.of("text", text, "version", Long.toString(remark.version()));
        return Pages.page("remarks/one", view(actor, at, comment, saying, Form.of(stands)));
    }

    @PostMapping("/sayings/{saying:\\d+}")
    @May(Access.VIEWER)
    ModelAndView change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @PathVariable int saying,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        try {
            Remark remark = remarking.edit(Act.by(actor, "web"), at, comment, saying, typed.get("text"), version);
            return Pages.seeOther(back(reports.find(actor, at), remark, typed));
        } catch (Invalid invalid) {
            return Pages.unprocessable("remarks/one", view(actor, at, comment, saying, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            return Pages.unprocessable(
                    "remarks/one", view(actor, at, comment, saying, Form.refused(typed, "text", stale)));
        }
    }

    @PostMapping("/sayings/{saying:\\d+}/removal")
    @May(Access.VIEWER)
    ModelAndView takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @PathVariable int saying,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        Remark before = remarks.find(actor, at, comment);
        remarking.takeBack(Act.by(actor, "web"), at, comment, saying, null);
        return Pages.seeOther(back(reports.find(actor, at), before, typed));
    }

    @PostMapping("/resolution")
    @May(Access.RESPONDER)
    ModelAndView resolve(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(actor, at, comment, typed, () -> remarking.resolve(Act.by(actor, "web"), at, comment, null));
    }

    @PostMapping("/reopening")
    @May(Access.RESPONDER)
    ModelAndView reopen(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(actor, at, comment, typed, () -> remarking.reopen(Act.by(actor, "web"), at, comment, null));
    }

    @PostMapping("/acceptance")
    @May(Access.RESPONDER)
    ModelAndView accept(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(actor, at, comment, typed, () -> suggesting.accept(Act.by(actor, "web"), at, comment, null));
    }

    @PostMapping("/decline")
    @May(Access.RESPONDER)
    ModelAndView decline(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        return done(
                actor,
                at,
                comment,
                typed,
                () -> suggesting.decline(Act.by(actor, "web"), at, comment, typed.get("reason"), null));
    }

    /** Something to do with a comment. */
    private interface Deed {
        Remark done();
    }

    private ModelAndView done(Actor actor, ReportAddress at, int comment, Map<String, String> typed, Deed deed) {
        try {
            Remark remark = deed.done();
            return Pages.seeOther(back(reports.find(actor, at), remark, typed));
        } catch (Invalid invalid) {
            return Pages.unprocessable("remarks/one", view(actor, at, comment, -1, Form.refused(typed, invalid)));
        } catch (Stale | Conflict refusal) {
            return Pages.unprocessable(
                    "remarks/one", view(actor, at, comment, -1, Form.refused(typed, "comment", refusal)));
        }
    }

    /** To the page it was done on. */
    private static String back(Report report, Remark remark, Map<String, String> typed) {
        return "list".equals(typed.get("from"))
                ? report.path() + "/comments?show=all#comment-" + remark.number()
                : remark.place() == null
                        ? RemarkPages.home(report, remark)
                        : report.path() + "#" + remark.place().section();
    }

    private RemarkViews.One view(Actor actor, ReportAddress at, int comment, int saying, Form form) {
        Report report = reports.find(actor, at);
        Incident incident = incidents.find(actor, at.number());
        List<Remark> one = List.of(remarks.find(actor, at, comment));
        return new RemarkViews.One(
                incident,
                report,
                tabs.of(report),
                cards.of(incident, report, one).getFirst(),
                saying,
                form);
    }
}
