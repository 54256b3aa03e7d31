package dev.andon.replay.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The replay: a slider over the time of an incident, and the room as it was known where the slider stands. */
@Controller
class ReplayPages {
    private final Incidents incidents;
    private final ReplayViews views;

    ReplayPages(Incidents incidents, ReplayViews views) {
        this.incidents = incidents;
        this.views = views;
    }

    /**
     * @param at the moment; links to a moment say this
     * @param seq the moment this entry was written down
     * @param t seconds from the beginning; what the slider sends without scripts
     */
    @GetMapping("/incidents/{number:\\d+}/replay")
    @May(Access.VIEWER)
    ModelAndView replay(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Long seq,
            @RequestParam(required = false) @Nullable Long t) {
        Incident incident = incidents.find(actor, number);
        Instant asked = Moments.sensible("at", at);
        if (seq != null) {
            Instant recorded = views.recorded(incident, seq)
                    .orElseThrow(() -> new Missing("There is no entry %d in incident %d.".formatted(seq, number)));
            return Pages.page("replay/replay", views.page(incident, _ -> Optional.of(recorded)));
        }
        return Pages.page(
                "replay/replay",
                views.page(
                        incident,
                        span -> Optional.ofNullable(asked)
                                .or(() -> Optional.ofNullable(t).map(span::at))));
    }
}
