package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Feedbacks;
import dev.andon.response.GiveFeedback;
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

/** Two or three short questions after an incident, and what was said. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/feedback")
class FeedbackPages {
    private final Incidents incidents;
    private final Feedbacks feedbacks;

    FeedbackPages(Incidents incidents, Feedbacks feedbacks) {
        this.incidents = incidents;
        this.feedbacks = feedbacks;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page("response/feedback", page(actor, number, Form.empty()));
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView give(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        GiveFeedback command = new GiveFeedback(
                typed.get("went"), typed.get("helped"), typed.get("hindered"), "true".equals(typed.get("anonymous")));
        try {
            feedbacks.give(actor, number, command);
            return Pages.seeOther("/incidents/" + number + "/feedback");
        } catch (Invalid invalid) {
            return Pages.unprocessable("response/feedback", page(actor, number, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            Form form = Form.refused(typed, "went", conflict);
            return Pages.unprocessable("response/feedback", page(actor, number, form));
        }
    }

    /** @param back home, to go back to where it was asked */
    @PostMapping("/dismissal")
    @May(Access.VIEWER)
    ModelAndView dismiss(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String back) {
        feedbacks.dismiss(actor, number);
        return Pages.seeOther(back.equals("home") ? "/" : "/incidents/" + number);
    }

    private FeedbackPage page(Actor actor, long number, Form form) {
        Incident incident = incidents.find(actor, number);
        return new FeedbackPage(
                incident,
                feedbacks.summary(actor, number),
                form,
                feedbacks.mayAnswer(actor, incident),
                feedbacks.answer(actor, incident).orElse(null));
    }
}
