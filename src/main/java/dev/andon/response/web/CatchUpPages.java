package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Visits;
import dev.andon.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One screen for whoever comes to an incident, or comes back. */
@Controller
class CatchUpPages {
    private final Incidents incidents;
    private final CatchUps catchUps;
    private final Visits visits;

    CatchUpPages(Incidents incidents, CatchUps catchUps, Visits visits) {
        this.incidents = incidents;
        this.catchUps = catchUps;
        this.visits = visits;
    }

    @GetMapping("/incidents/{number:\\d+}/catch-up")
    @May(Access.VIEWER)
    ModelAndView show(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "since_seq", required = false) @Nullable Long sinceSeq) {
        Incident incident = incidents.find(actor, number);
        CatchUp page = catchUps.of(actor, incident, sinceSeq);
        visits.look(actor, incident);
        return Pages.page("response/catchup", page);
    }
}
