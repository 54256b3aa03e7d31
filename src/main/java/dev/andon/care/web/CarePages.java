package dev.andon.care.web;

import dev.andon.care.Care;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What there is to say to one person: the frame in the room asks here each minute, and answers go here. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/care")
class CarePages {
    private final Incidents incidents;
    private final Care care;
    private final CareViews views;

    CarePages(Incidents incidents, Care care, CareViews views) {
        this.incidents = incidents;
        this.care = care;
        this.views = views;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page("care/care", views.of(actor, incidents.find(actor, number), null));
    }

    /** What is not asked any more needs no answer. */
    @PostMapping("/answers")
    @May(Access.VIEWER)
    ModelAndView answer(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        Incident incident = incidents.find(actor, number);
        String runbook = typed.getOrDefault("runbook", "");
        try {
            care.answer(
                    actor,
                    incident,
                    typed.get("moment"),
                    typed.get("about"),
                    typed.get("answer"),
                    runbook.isEmpty() ? null : runbook);
        } catch (Conflict notAsked) {
            return Pages.seeOther("/incidents/%d/care".formatted(number));
        }
        return Pages.seeOther("/incidents/%d/care".formatted(number));
    }
}
