package dev.andon.reviews.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.reviews.Calibrating;
import dev.andon.reviews.Calibration;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a report is as those who were there saw it. */
@Controller
@RequestMapping({"/incidents/{number}/report/calibration", "/incidents/{number}/reports/{report}/calibration"})
class CalibrationPages {
    private static final String PAGE = "reviews/calibration";

    private final Calibrating calibrating;
    private final Incidents incidents;
    private final Reports reports;
    private final ReportTabs tabs;

    CalibrationPages(Calibrating calibrating, Incidents incidents, Reports reports, ReportTabs tabs) {
        this.calibrating = calibrating;
        this.incidents = incidents;
        this.reports = reports;
        this.tabs = tabs;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Pages.page(PAGE, view(actor, ReportAddress.of(number, report), Form.empty()));
    }

    @PostMapping("/requests")
    @May(Access.RESPONDER)
    ModelAndView ask(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> calibrating.ask(actor, at));
    }

    @PostMapping("/answers")
    @May(Access.VIEWER)
    ModelAndView answer(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return done(actor, ReportAddress.of(number, report), Map.of(), at -> calibrating.nothingToCorrect(actor, at));
    }

    /** Nothing needs to follow, or may after all. */
    @PostMapping("/no-follow-up")
    @May(Access.RESPONDER)
    ModelAndView none(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                ReportAddress.of(number, report),
                typed,
                at -> calibrating.noFollowUp(actor, at.number(), typed.get("reason")));
    }

    private interface Deed {
        void on(ReportAddress at);
    }

    private ModelAndView done(Actor actor, ReportAddress at, Map<String, String> typed, Deed deed) {
        String home = reports.find(actor, at).path() + "/calibration";
        try {
            deed.on(at);
            return Pages.seeOther(home);
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, view(actor, at, Form.refused(typed, invalid)));
        } catch (Conflict | Denied refusal) {
            return Pages.unprocessable(PAGE, view(actor, at, Form.refused(typed, "answer", refusal)));
        }
    }

    private MeetingViews.CalibrationPage view(Actor actor, ReportAddress at, Form form) {
        Incident incident = incidents.find(actor, at.number());
        Report report = reports.find(actor, at);
        Calibration now = calibrating.of(incident, report);
        boolean asked = calibrating.isFor(actor, incident, report);
        boolean answered = actor.isPerson() && now.asks(actor.personId()) && !now.waitsFor(actor.personId());
        return new MeetingViews.CalibrationPage(
                incident,
                report,
                tabs.of(report),
                now,
                calibrating.noFollowUp(incident).orElse(null),
                calibrating.history(incident, report),
                form,
                asked,
                asked && !answered);
    }
}
