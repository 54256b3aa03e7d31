package dev.andon.proposals.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.proposals.Decide;
import dev.andon.proposals.Outcomes;
import dev.andon.proposals.Proposals;
import dev.andon.proposals.Propose;
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

/** Decisions of a team as pages: all of them, proposing one, objecting, and what becomes of it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/decisions")
class ProposalPages {
    private final Incidents incidents;
    private final Proposals proposals;
    private final Outcomes outcomes;
    private final ProposalForms forms;

    ProposalPages(Incidents incidents, Proposals proposals, Outcomes outcomes, ProposalForms forms) {
        this.incidents = incidents;
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.forms = forms;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView all(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("proposals/all", new ProposalsPage(incident, proposals.of(incident)));
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        return Pages.page("proposals/new", forms.empty(incidents.find(actor, number), viewer(actor)));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView propose(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            proposals.propose(Act.by(actor, "web"), number, command(typed));
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "text", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("proposals/new", forms.of(incidents.find(actor, number), form));
    }

    /** The minutes of the fallback stand in the form from the beginning; without a fallback they mean nothing. */
    private static Propose command(Map<String, String> typed) {
        boolean thought = !typed.getOrDefault("fallback", "").isBlank();
        Long executor = number("executor_id", typed.get("executor_id"));
        return new Propose(
                typed.get("text"),
                typed.get("risk"),
                typed.get("fallback"),
                thought ? minutes("fallback_minutes", typed.get("fallback_minutes")) : null,
                minutes("window_minutes", typed.get("window_minutes")),
                executor);
    }

    private static @Nullable Integer minutes(String field, @Nullable String typed) {
        Long number = number(field, typed);
        return number == null ? null : Integer.valueOf((int) Math.clamp(number, -1, Integer.MAX_VALUE));
    }

    private static @Nullable Long number(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Long.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new Invalid(field, "is not one of the choices");
        }
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long id) {
        return Pages.page("proposals/proposal", page(actor, number, id, Form.empty()));
    }

    @PostMapping("/{id:\\d+}/objections")
    @May(Access.RESPONDER)
    ModelAndView object(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String objection) {
        Map<String, String> typed = Map.of("objection", objection);
        return change(
                actor,
                number,
                id,
                typed,
                "objection",
                () -> outcomes.object(Act.by(actor, "web"), number, id, objection));
    }

    @PostMapping("/{id:\\d+}/objections/{objection:\\d+}/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView withdraw(Actor actor, @PathVariable long number, @PathVariable long id, @PathVariable long objection) {
        return change(
                actor,
                number,
                id,
                Map.of(),
                "objection",
                () -> outcomes.withdraw(Act.by(actor, "web"), number, id, objection, null));
    }

    @PostMapping("/{id:\\d+}/outcome")
    @May(Access.RESPONDER)
    ModelAndView decide(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        Decide command = new Decide(typed.get("outcome"), typed.get("reason"));
        return change(
                actor, number, id, typed, "reason", () -> outcomes.decide(Act.by(actor, "web"), number, id, command));
    }

    /** @param field the field that is named where the command is refused as a whole */
    private ModelAndView change(
            Actor actor, long number, long id, Map<String, String> typed, String field, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/%d/decisions/%d".formatted(number, id));
        } catch (Invalid invalid) {
            // The command calls it a reason; on this page there are two.
            List<FieldError> errors = invalid.errors().stream()
                    .map(error -> error.field().equals("reason") ? new FieldError(field, error.message()) : error)
                    .toList();
            return unprocessable(actor, number, id, new Form(typed, errors));
        } catch (Conflict | Denied refused) {
            FieldError said = new FieldError("decision", ": " + refused.getMessage());
            return unprocessable(actor, number, id, new Form(typed, List.of(said)));
        }
    }

    private ModelAndView unprocessable(Actor actor, long number, long id, Form form) {
        return Pages.unprocessable("proposals/proposal", page(actor, number, id, form));
    }

    private ProposalPage page(Actor actor, long number, long id, Form form) {
        return new ProposalPage(incidents.find(actor, number), proposals.find(actor, number, id), viewer(actor), form);
    }

    private static long viewer(Actor actor) {
        return actor.isPerson() ? actor.personId() : -1;
    }
}
