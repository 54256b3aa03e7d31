package dev.andon.response.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Runbook;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.RunbookSteps;
import dev.andon.response.RunbookSteps.Ticked;
import dev.andon.ui.Pages;
import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Working a runbook in an incident: from the room's panel, or without scripts from a page of its own. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/runbooks/{key}")
class RunbookInRoomPages {
    private final Incidents incidents;
    private final RunbookSteps steps;
    private final ServicesViews views;
    private final Catalog catalog;
    private final OwnStrips strips;
    private final ShellSource shells;

    RunbookInRoomPages(
            Incidents incidents,
            RunbookSteps steps,
            ServicesViews views,
            Catalog catalog,
            OwnStrips strips,
            ShellSource shells) {
        this.incidents = incidents;
        this.steps = steps;
        this.views = views;
        this.catalog = catalog;
        this.strips = strips;
        this.shells = shells;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable String key, HttpServletRequest request) {
        Incident incident = incidents.find(actor, number);
        Runbook runbook = (Runbook) catalog.get(Kind.RUNBOOK, key);
        return Pages.page("response/runbook", page(actor, incident, runbook, shells.shell(request)));
    }

    private RunbookInRoomPage page(Actor actor, Incident incident, Runbook runbook, Shell shell) {
        return new RunbookInRoomPage(
                incident, views.book(incident, runbook), strips.of(shell, actor, incident, runbook.name()));
    }

    @PostMapping("/steps/{step}/tick")
    @May(Access.RESPONDER)
    ModelAndView tick(
            Actor actor,
            @PathVariable long number,
            @PathVariable String key,
            @PathVariable int step,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String from,
            RedirectAttributes redirect) {
        Ticked ticked = steps.tick(Act.by(actor, "web"), number, key, step);
        if (ticked.entry().isEmpty()) {
            redirect.addFlashAttribute("notice", ticked.step().by() + " ticked this step already.");
        }
        return back(number, key, from);
    }

    @PostMapping("/steps/{step}/untick")
    @May(Access.RESPONDER)
    ModelAndView untick(
            Actor actor,
            @PathVariable long number,
            @PathVariable String key,
            @PathVariable int step,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String from) {
        steps.untick(Act.by(actor, "web"), number, key, step);
        return back(number, key, from);
    }

    /** To where it was pressed. */
    private static ModelAndView back(long number, String key, String from) {
        String room = "/incidents/" + number;
        return Pages.seeOther(from.contains("/runbooks/") ? room + "/runbooks/" + key : room);
    }
}
