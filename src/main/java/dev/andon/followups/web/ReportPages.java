package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.Quality;
import dev.andon.followups.Quality.Advice;
import dev.andon.followups.TakingOver;
import dev.andon.followups.web.FollowUpViews.OfReport;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.FollowUpCandidates;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beside the report: what is to be done after the incident, a line to write down more, and what notes left for later. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/report/follow-ups")
class ReportPages {
    private static final String PAGE = "followups/report";

    private final Incidents incidents;
    private final Reports reports;
    private final ReportTabs tabs;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final TakingOver takingOver;
    private final FollowUpCandidates candidates;
    private final Quality quality;
    private final Showing showing;
    private final Offering offering;
    private final Typed typed;

    ReportPages(
            Incidents incidents,
            Reports reports,
            ReportTabs tabs,
            FollowUps followUps,
            FollowingUp followingUp,
            TakingOver takingOver,
            FollowUpCandidates candidates,
            Quality quality,
            Showing showing,
            Offering offering,
            Typed typed) {
        this.incidents = incidents;
        this.reports = reports;
        this.tabs = tabs;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.takingOver = takingOver;
        this.candidates = candidates;
        this.quality = quality;
        this.showing = showing;
        this.offering = offering;
        this.typed = typed;
    }

    /** @param made the number of one that was just written down: what could be said better of it stands beside it */
    @GetMapping
    @May(Access.VIEWER)
    ModelAndView read(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "0") long made) {
        Incident incident = incidents.find(actor, number);
        List<Advice> advice = followUps
                .byNumber(actor, made)
                .filter(item -> item.incident().id() == incident.id())
                .map(item -> quality.of(actor, item))
                .orElse(List.of());
        return Pages.page(PAGE, page(actor, incident, advice, Form.of(Map.of("made", Long.toString(made)))));
    }

    private OfReport page(Actor actor, Incident incident, List<Advice> advice, Form form) {
        return new OfReport(
                incident,
                reports.of(incident).map(tabs::of).orElse(List.of()),
                showing.all(actor, followUps.of(actor, incident)),
                candidates.of(incident).open(),
                offering.of(actor, incident),
                advice,
                form);
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView add(Actor actor, @PathVariable long number, @RequestParam Map<String, String> sent) {
        FollowUpDraft draft = typed.draft(actor, sent);
        try {
            FollowUp made = followingUp.create(Act.by(actor, "web"), number, draft);
            return Pages.seeOther(here(number) + "?made=" + made.number());
        } catch (Invalid invalid) {
            Incident incident = incidents.find(actor, number);
            return Pages.unprocessable(PAGE, page(actor, incident, List.of(), Form.refused(sent, invalid)));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(sent, "title", conflict));
        }
    }

    @PostMapping("/candidates/{id:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView take(Actor actor, @PathVariable long number, @PathVariable long id) {
        try {
            FollowUp made = takingOver.take(Act.by(actor, "web"), number, id);
            return Pages.seeOther(here(number) + "?made=" + made.number());
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(Map.of(), "candidates", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        ModelAndView page = Pages.page(PAGE, page(actor, incidents.find(actor, number), List.of(), form));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static String here(long number) {
        return "/incidents/%d/report/follow-ups".formatted(number);
    }
}
