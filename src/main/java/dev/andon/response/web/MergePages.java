package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Merges;
import dev.andon.response.Merges.Preview;
import dev.andon.response.Tied;
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

/** Merging: first what will happen, then the press. And taking it back. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class MergePages {
    private final Incidents incidents;
    private final Merges merges;
    private final Tied tied;

    MergePages(Incidents incidents, Merges merges, Tied tied) {
        this.incidents = incidents;
        this.merges = merges;
        this.tied = tied;
    }

    @GetMapping("/merge")
    @May(Access.RESPONDER)
    ModelAndView preview(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String into) {
        Form typed = Form.of(Map.of("into", into));
        try {
            return Pages.page("response/merge", page(actor, number, typed));
        } catch (Invalid invalid) {
            return refused(actor, number, Map.of("into", into), invalid.errors());
        }
    }

    @PostMapping("/merge")
    @May(Access.RESPONDER)
    ModelAndView merge(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> typed = Map.of("into", into, "reason", reason);
        return change(actor, number, typed, () -> merges.merge(Act.by(actor, "web"), number, other(into), reason));
    }

    @PostMapping("/merge-reversal")
    @May(Access.RESPONDER)
    ModelAndView undo(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        return change(actor, number, Map.of("reason", reason), () -> merges.undo(Act.by(actor, "web"), number, reason));
    }

    /** Where a merged incident goes on, for whoever may know; what is pushed to a whole room links here. */
    @GetMapping("/survivor")
    @May(Access.VIEWER)
    ModelAndView survivor(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Incident into = tied.survivor(actor, incident).orElseThrow(() -> new Missing("There is nothing to go on to."));
        return Pages.seeOther("/incidents/" + into.number());
    }

    /** Numbers are typed as they are said: 41 or INC-41. */
    static @Nullable Long other(String typed) {
        String digits = typed.strip().replaceFirst("(?i)^inc-", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,15}")) {
            throw new Invalid("into", "is not a number such as 41 or INC-41");
        }
        return Long.valueOf(digits);
    }

    private ModelAndView change(Actor actor, long number, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, typed, invalid.errors());
        } catch (Conflict conflict) {
            return refused(actor, number, typed, List.of(new FieldError("into", conflict.getMessage())));
        }
    }

    private ModelAndView refused(Actor actor, long number, Map<String, String> typed, List<FieldError> errors) {
        Incident incident = incidents.find(actor, number);
        Incident into = tied.survivor(actor, incident).orElse(null);
        return Pages.unprocessable("response/merge", new MergePage(incident, new Form(typed, errors), null, into));
    }

    private MergePage page(Actor actor, long number, Form typed) {
        Incident incident = incidents.find(actor, number);
        Long into = other(typed.value("into"));
        Preview preview = into == null ? null : merges.preview(Act.by(actor, "web"), number, into);
        return new MergePage(
                incident, typed, preview, tied.survivor(actor, incident).orElse(null));
    }
}
