package dev.andon.impact.web;

import dev.andon.impact.AffectedSystem;
import dev.andon.impact.Impacts;
import dev.andon.impact.Systems;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** To say how a system is. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/impact/systems")
class SystemPages {
    private final Incidents incidents;
    private final Impacts impacts;
    private final Systems systems;
    private final EstimateForms forms;

    SystemPages(Incidents incidents, Impacts impacts, Systems systems, EstimateForms forms) {
        this.incidents = incidents;
        this.impacts = impacts;
        this.systems = systems;
        this.forms = forms;
    }

    /** @param system which one the form begins with */
    @GetMapping
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String system) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("impact/system", page(actor, incident, Form.of(Map.of("system", system))));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView say(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            Instant at = EstimateForms.moment("occurred_at", typed.get("occurred_at"), forms.zone(actor.personId()));
            Act act = Act.by(actor, "web").happened(at);
            systems.say(act, number, typed.get("system"), typed.get("state"), typed.get("why"));
            return Pages.seeOther("/incidents/%d/impact".formatted(number));
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "state", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("impact/system", page(actor, incidents.find(actor, number), form));
    }

    private SystemPage page(Actor actor, Incident incident, Form form) {
        List<String> names = impacts.of(incident).systems().stream()
                .map(AffectedSystem::system)
                .toList();
        return new SystemPage(incident, form, names, forms.zone(actor.personId()));
    }
}
