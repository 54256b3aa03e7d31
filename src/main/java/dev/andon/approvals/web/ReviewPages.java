package dev.andon.approvals.web;

import dev.andon.approvals.Reviewing;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review of one report: asking, approving, dissenting, and whether a report is required at all. */
@Controller
@RequestMapping({"/incidents/{number}/report/review", "/incidents/{number}/reports/{report}/review"})
class ReviewPages {
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final ReportTabs tabs;
    private final Remarks remarks;

    ReviewPages(Reviews reviews, Reviewing reviewing, ReportTabs tabs, Remarks remarks) {
        this.remarks = remarks;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.tabs = tabs;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Pages.page("approvals/review", view(actor, ReportAddress.of(number, report), Form.empty()));
    }

    @GetMapping("/texts/{hash}")
    @May(Access.VIEWER)
    ModelAndView since(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String hash) {
        Standing now = reviews.find(actor, ReportAddress.of(number, report));
        return Pages.page(
                "approvals/since", new ReviewViews.Since(now, tabs.of(now.report()), reviews.since(now, hash)));
    }

    @PostMapping("/requests")
    @May(Access.RESPONDER)
    ModelAndView ask(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        List<String> who = words(typed.getOrDefault("approvers", ""));
        return done(
                actor,
                ReportAddress.of(number, report),
                typed,
                at -> reviewing.ask(actor, at, who, number(typed.get("quorum")), typed.get("note"), null));
    }

    @PostMapping("/requests/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView callOff(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> reviewing.callOff(actor, at, null));
    }

    @PostMapping("/answers")
    @May(Access.VIEWER)
    ModelAndView answer(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                ReportAddress.of(number, report),
                typed,
                at -> reviewing.answer(actor, at, typed.get("verdict"), typed.get("words"), typed.get("hash")));
    }

    @PostMapping("/answers/withdrawal")
    @May(Access.VIEWER)
    ModelAndView withdraw(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> reviewing.withdraw(actor, at));
    }

    @PostMapping("/waivers")
    @May(Access.RESPONDER)
    ModelAndView waive(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                ReportAddress.of(number, report),
                typed,
                at -> reviewing.waive(actor, at, typed.get("reason"), typed.get("approver")));
    }

    @PostMapping("/waivers/agreement")
    @May(Access.VIEWER)
    ModelAndView agree(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> reviewing.agree(actor, at));
    }

    @PostMapping("/waivers/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView takeBack(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> reviewing.takeBack(actor, at));
    }

    @PostMapping("/duty")
    @May(Access.RESPONDER)
    ModelAndView assign(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        String author = typed.get("author");
        return done(
                actor,
                ReportAddress.of(number, report),
                typed,
                at -> reviewing.assign(
                        actor, at, author == null || author.isBlank() ? null : author, typed.get("due_on"), null));
    }

    /** Something to do with a report. */
    private interface Deed {
        Standing on(ReportAddress at);
    }

    private ModelAndView done(Actor actor, ReportAddress at, Map<String, String> typed, Deed deed) {
        try {
            return Pages.seeOther(deed.on(at).path());
        } catch (Invalid invalid) {
            return refused(actor, at, new Form(typed, named(invalid, typed)));
        } catch (Stale | Conflict refusal) {
            return refused(actor, at, Form.refused(typed, "review", refusal));
        }
    }

    private ModelAndView refused(Actor actor, ReportAddress at, Form form) {
        return Pages.unprocessable("approvals/review", view(actor, at, form));
    }

    /** The page has one field for all approvers; the refusal says which of them is meant. */
    private static List<FieldError> named(Invalid invalid, Map<String, String> typed) {
        List<String> who = words(typed.getOrDefault("approvers", ""));
        return invalid.errors().stream()
                .map(error -> error.field().startsWith("approvers[")
                        ? new FieldError(
                                "approvers",
                                who.get(Integer.parseInt(error.field().replaceAll("\\D", ""))) + " " + error.message())
                        : error)
                .toList();
    }

    private ReviewViews.Whole view(Actor actor, ReportAddress at, Form form) {
        Standing now = reviews.find(actor, at);
        return new ReviewViews.Whole(
                now,
                tabs.of(now.report()),
                remarks.of(now.report()).stream().filter(Remark::isDisputed).toList(),
                reviews.history(now),
                reviews.couldBeAsked(now),
                form,
                actor.isPerson() ? actor.personId() : 0);
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is no number is out of every range; nothing typed is nothing said. */
    static @Nullable Integer number(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.isEmpty() ? null : text.matches("\\d{1,6}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }
}
