package dev.andon.checks.web;

import dev.andon.checks.Checks;
import dev.andon.checks.Overrule;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What checklists answered by themselves, as pages: with their evidence, asking again, saying otherwise. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class AnswerPages {
    private final Incidents incidents;
    private final Checks checks;

    AnswerPages(Incidents incidents, Checks checks) {
        this.incidents = incidents;
        this.checks = checks;
    }

    @GetMapping("/checklist-answers")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("checks/answers", new AnswersPage(incident, checks.of(incident)));
    }

    @GetMapping("/checklist-answers/{checklist}/{item}")
    @May(Access.VIEWER)
    ModelAndView show(
            Actor actor, @PathVariable long number, @PathVariable String checklist, @PathVariable String item) {
        return Pages.page("checks/answer", page(actor, number, checklist, item, Form.empty()));
    }

    private AnswerPage page(Actor actor, long number, String checklist, String item, Form form) {
        Incident incident = incidents.find(actor, number);
        return new AnswerPage(incident, checks.find(incident, checklist, item), form);
    }

    @PostMapping("/checklist-askings")
    @May(Access.RESPONDER)
    ModelAndView ask(Actor actor, @PathVariable long number, RedirectAttributes redirect) {
        checks.askAgain(Act.by(actor, "web"), number);
        redirect.addFlashAttribute("notice", "Everything is asked again; the answers come by themselves.");
        return new ModelAndView("redirect:/incidents/" + number);
    }

    @PostMapping("/checklist-answers/{checklist}/{item}/overruling")
    @May(Access.RESPONDER)
    ModelAndView overrule(
            Actor actor,
            @PathVariable long number,
            @PathVariable String checklist,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason) {
        try {
            checks.overrule(Act.by(actor, "web"), number, new Overrule(checklist, item, verdict, reason));
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("verdict", verdict);
            typed.put("reason", reason);
            return Pages.unprocessable(
                    "checks/answer", page(actor, number, checklist, item, Form.refused(typed, invalid)));
        }
    }

    @PostMapping("/checklist-answers/{checklist}/{item}/lifting")
    @May(Access.RESPONDER)
    ModelAndView lift(
            Actor actor, @PathVariable long number, @PathVariable String checklist, @PathVariable String item) {
        checks.lift(Act.by(actor, "web"), number, checklist, item);
        return Pages.seeOther("/incidents/" + number);
    }
}
