package dev.andon.impact.web;

import dev.andon.impact.Bleeding;
import dev.andon.impact.Folded;
import dev.andon.impact.Surroundings;
import dev.andon.impact.Suspect;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is bleeding, as a picture and as a list. */
@Controller
class BleedingPages {
    private static final int SUSPECTS = 3;

    private final Incidents incidents;
    private final Bleeding bleeding;
    private final Clock clock;

    BleedingPages(Incidents incidents, Bleeding bleeding, Clock clock) {
        this.incidents = incidents;
        this.bleeding = bleeding;
        this.clock = clock;
    }

    /**
     * @param distance 1 to 3; anything else is the usual one
     * @param all folds nothing
     */
    @GetMapping("/incidents/{number:\\d+}/bleeding")
    @May(Access.VIEWER)
    ModelAndView page(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String distance,
            @RequestParam(defaultValue = "") String all) {
        Incident incident = incidents.find(actor, number);
        int steps = distance.matches("[1-3]") ? Integer.parseInt(distance) : Bleeding.USUAL;
        Surroundings around = bleeding.around(incident, steps);
        Map<String, List<Incident>> others = bleeding.others(actor, incident);
        Set<String> noteworthy = noteworthy(around, others);
        Folded folded = all.isEmpty()
                ? Folded.readable(around.graph(), noteworthy)
                : Folded.of(around.graph(), noteworthy, Integer.MAX_VALUE);
        return Pages.page(
                "impact/bleeding",
                new BleedingPage(
                        incident,
                        around,
                        folded,
                        BleedingPictures.of(around, folded, others),
                        others,
                        !all.isEmpty(),
                        clock.instant()));
    }

    private static Set<String> noteworthy(Surroundings around, Map<String, List<Incident>> others) {
        Set<String> keys = new HashSet<>(others.keySet());
        around.signs().forEach((key, signs) -> {
            if (signs.noteworthy()) {
                keys.add(key);
            }
        });
        around.suspects().stream().limit(SUSPECTS).map(Suspect::key).forEach(keys::add);
        return keys;
    }
}
