package dev.andon.response.web;

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
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What notes said is to be done later, as a page: read it, and say of what that it needs no following up. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/follow-up-candidates")
class FollowUpPages {
    private static final String PAGE = "response/followuppage";

    private final Incidents incidents;
    private final FollowUpCandidates candidates;

    FollowUpPages(Incidents incidents, FollowUpCandidates candidates) {
        this.incidents = incidents;
        this.candidates = candidates;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page(PAGE, page(actor, number, 0, Form.empty()));
    }

    @PostMapping("/{id:\\d+}/dismissal")
    @May(Access.RESPONDER)
    ModelAndView dismiss(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> typed = Map.of("reason", reason);
        try {
            candidates.dismiss(Act.by(actor, "web"), number, id, reason);
            return Pages.seeOther("/incidents/%d/follow-up-candidates".formatted(number));
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, page(actor, number, id, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            Form form = Form.refused(typed, "reason", conflict);
            return Pages.unprocessable(PAGE, page(actor, number, id, form));
        }
    }

    private FollowUpPage page(Actor actor, long number, long refused, Form form) {
        Incident incident = incidents.find(actor, number);
        return new FollowUpPage(incident, candidates.of(incident), refused, form);
    }
}
