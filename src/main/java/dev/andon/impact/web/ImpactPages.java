package dev.andon.impact.web;

import dev.andon.impact.Impact;
import dev.andon.impact.Impacts;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.TextLinks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The impact as pages: what is thought, what was thought, and the forms to say it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/impact")
class ImpactPages {
    private final Incidents incidents;
    private final Impacts impacts;
    private final EstimateForms forms;
    private final Mentions mentions;

    ImpactPages(Incidents incidents, Impacts impacts, EstimateForms forms, Mentions mentions) {
        this.incidents = incidents;
        this.impacts = impacts;
        this.forms = forms;
        this.mentions = mentions;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView overview(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        var state = impacts.of(incident);
        TextLinks names = mentions.linksIn(state.systems().stream()
                .flatMap(system -> system.history().stream())
                .flatMap(said -> Stream.ofNullable(said.why()))
                .toList());
        return Pages.page("impact/overview", new ImpactPage(incident, state, names));
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        return Pages.page("impact/new", forms.empty(incidents.find(actor, number), actor.personId()));
    }

    /** The room's composer and the page of its own post here. */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView note(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            impacts.note(Act.by(actor, "web"), number, forms.command(typed, zone(actor), null));
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refusedNew(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refusedNew(actor, number, Form.refused(typed, "text", conflict));
        }
    }

    private ModelAndView refusedNew(Actor actor, long number, Form form) {
        return Pages.unprocessable("impact/new", forms.of(incidents.find(actor, number), actor.personId(), form));
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView one(Actor actor, @PathVariable long number, @PathVariable long id) {
        Impact impact = impacts.find(actor, number, id);
        return Pages.page("impact/one", page(actor, number, impact, forms.from(impact, zone(actor))));
    }

    @PostMapping("/{id:\\d+}/estimates")
    @May(Access.RESPONDER)
    ModelAndView estimate(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                id,
                typed,
                "text",
                before ->
                        impacts.estimate(Act.by(actor, "web"), number, id, forms.command(typed, zone(actor), before)));
    }

    @PostMapping("/{id:\\d+}/ending")
    @May(Access.RESPONDER)
    ModelAndView end(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(actor, number, id, typed, "ended_at", _ -> {
            Instant until = EstimateForms.moment("ended_at", typed.get("ended_at"), zone(actor));
            try {
                impacts.end(Act.by(actor, "web"), number, id, until, typed.get("note"));
            } catch (Invalid invalid) {
                throw new Invalid(invalid.errors().stream()
                        .map(error ->
                                error.field().equals("until") ? new FieldError("ended_at", error.message()) : error)
                        .toList());
            }
        });
    }

    private interface Command {
        void run(Impact before);
    }

    private ModelAndView change(
            Actor actor, long number, long id, Map<String, String> typed, String field, Command command) {
        Impact before = impacts.find(actor, number, id);
        try {
            command.run(before);
            return Pages.seeOther("/incidents/%d/impact".formatted(number));
        } catch (Invalid invalid) {
            return Pages.unprocessable("impact/one", page(actor, number, before, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable("impact/one", page(actor, number, before, Form.refused(typed, field, conflict)));
        }
    }

    private OneImpactPage page(Actor actor, long number, Impact impact, Form form) {
        return new OneImpactPage(new EstimateForm(incidents.find(actor, number), form, zone(actor)), impact);
    }

    private ZoneId zone(Actor actor) {
        return actor.isPerson() ? forms.zone(actor.personId()) : ZoneOffset.UTC;
    }
}
