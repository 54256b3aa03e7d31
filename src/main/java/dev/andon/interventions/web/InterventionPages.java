package dev.andon.interventions.web;

import dev.andon.interventions.Announce;
import dev.andon.interventions.Clashes;
import dev.andon.interventions.Intervention;
import dev.andon.interventions.Interventions;
import dev.andon.interventions.Option;
import dev.andon.interventions.Options;
import dev.andon.interventions.Start;
import dev.andon.interventions.State;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Interventions as pages: to announce one, and to say how it goes on. The room does the same without leaving it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/interventions")
class InterventionPages {
    private final Incidents incidents;
    private final Interventions interventions;
    private final Options options;
    private final Clashes clashes;
    private final PanelViews views;
    private final AnnounceForms forms;

    InterventionPages(
            Incidents incidents,
            Interventions interventions,
            Options options,
            Clashes clashes,
            PanelViews views,
            AnnounceForms forms) {
        this.incidents = incidents;
        this.interventions = interventions;
        this.options = options;
        this.clashes = clashes;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        List<Intervention> ended = interventions.of(incident).interventions().reversed().stream()
                .filter(one -> !one.state().isOpen())
                .toList();
        return Pages.page("interventions/list", new InterventionListPage(views.of(incident, actor), ended));
    }

    /** @param option the number of an option it comes from; its words are filled in */
    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String option) {
        Incident incident = incidents.find(actor, number);
        Option from = option.matches("\\d{1,9}")
                ? options.of(incident).find(Long.parseLong(option)).orElse(null)
                : null;
        return Pages.page("interventions/new", forms.from(incident, from));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView announce(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            Intervention one = interventions.announce(Act.by(actor, "web"), number, command(typed));
            return Pages.seeOther("/incidents/" + number + (one.state() == State.CLEARED ? "#interventions" : ""));
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "what", conflict));
        }
    }

    private static Announce command(Map<String, String> typed) {
        String option = typed.getOrDefault("option", "");
        return new Announce(
                typed.get("service"),
                typed.get("host"),
                typed.get("what"),
                typed.get("why"),
                typed.get("risk"),
                typed.get("rollback"),
                typed.containsKey("destructive"),
                option.matches("\\d{1,9}") ? Long.valueOf(option) : null);
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("interventions/new", forms.of(incidents.find(actor, number), form));
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long id) {
        return Pages.page("interventions/show", page(actor, number, id, Form.empty()));
    }

    @PostMapping("/{id:\\d+}/clearing")
    @May(Access.RESPONDER)
    ModelAndView clear(Actor actor, @PathVariable long number, @PathVariable long id) {
        return change(actor, number, id, Map.of(), () -> interventions.clear(Act.by(actor, "web"), number, id));
    }

    @PostMapping("/{id:\\d+}/refusal")
    @May(Access.RESPONDER)
    ModelAndView refuse(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                id,
                typed,
                () -> interventions.refuse(Act.by(actor, "web"), number, id, typed.get("reason")));
    }

    @PostMapping("/{id:\\d+}/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView withdraw(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                id,
                typed,
                () -> interventions.withdraw(Act.by(actor, "web"), number, id, typed.get("remark")));
    }

    /** @param seen the clashes that the page showed to whoever presses the button */
    @PostMapping("/{id:\\d+}/start")
    @May(Access.RESPONDER)
    ModelAndView start(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> seen) {
        Start command = new Start(typed.get("without_clearing"), seen == null ? Set.of() : Set.copyOf(seen));
        return change(actor, number, id, typed, () -> interventions.start(Act.by(actor, "web"), number, id, command));
    }

    @PostMapping("/{id:\\d+}/ending")
    @May(Access.RESPONDER)
    ModelAndView end(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                id,
                typed,
                () -> interventions.end(Act.by(actor, "web"), number, id, typed.get("outcome"), typed.get("result")));
    }

    private ModelAndView change(Actor actor, long number, long id, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return unprocessable(actor, number, id, Form.refused(typed, invalid));
        } catch (Conflict | Denied refusal) {
            return unprocessable(actor, number, id, Form.refused(typed, "intervention", refusal));
        }
    }

    private ModelAndView unprocessable(Actor actor, long number, long id, Form form) {
        return Pages.unprocessable("interventions/show", page(actor, number, id, form));
    }

    private InterventionPage page(Actor actor, long number, long id, Form form) {
        Incident incident = incidents.find(actor, number);
        Intervention one = interventions.find(actor, number, id);
        boolean hinted = interventions.of(incident).unresolved().stream()
                .anyMatch(clash -> clash.intervention() == id && clash.with() == null);
        return new InterventionPage(
                incident,
                one,
                one.state().isOpen() ? clashes.near(actor, incident, one) : List.of(),
                hinted,
                incident.roles().get("commander"),
                form);
    }
}
