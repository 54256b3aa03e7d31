package dev.andon.interventions.web;

import dev.andon.interventions.ListOption;
import dev.andon.interventions.Options;
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

/** The board of options as a page. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/options")
class OptionPages {
    private final Incidents incidents;
    private final Options options;

    OptionPages(Incidents incidents, Options options) {
        this.incidents = incidents;
        this.options = options;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page("interventions/options", page(actor, number, Form.empty()));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView list(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        return change(actor, number, typed, () -> options.list(Act.by(actor, "web"), number, command(typed)));
    }

    static ListOption command(Map<String, String> typed) {
        return new ListOption(
                typed.get("kind"),
                typed.get("text"),
                minutes(typed.get("minutes")),
                typed.get("reversible"),
                typed.get("risk"));
    }

    static @Nullable Integer minutes(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,6}")) {
            throw new Invalid("minutes", "is not a number of minutes");
        }
        return Integer.valueOf(typed.strip());
    }

    @PostMapping("/{id:\\d+}/trial")
    @May(Access.RESPONDER)
    ModelAndView tried(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(actor, number, typed, () -> options.tried(Act.by(actor, "web"), number, id, typed.get("result")));
    }

    @PostMapping("/{id:\\d+}/dismissal")
    @May(Access.RESPONDER)
    ModelAndView setAside(
            Actor actor, @PathVariable long number, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return change(
                actor, number, typed, () -> options.setAside(Act.by(actor, "web"), number, id, typed.get("reason")));
    }

    private ModelAndView change(Actor actor, long number, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number + "/options");
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "text", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("interventions/options", page(actor, number, form));
    }

    private OptionsPage page(Actor actor, long number, Form form) {
        Incident incident = incidents.find(actor, number);
        return new OptionsPage(
                incident,
                options.of(incident).options(),
                incident.isLive() ? options.suggested(incident) : List.of(),
                form);
    }
}
