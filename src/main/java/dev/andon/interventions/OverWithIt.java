package dev.andon.interventions;

import dev.andon.response.IncidentDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Once an incident is over, what is open in it is near nothing any more, and whoever was told of it is told that. After
 * the transaction that ends it: this one locks other incidents, in the order of their ids.
 */
@Component
class OverWithIt {
    private final Clashes clashes;

    OverWithIt(Clashes clashes) {
        this.clashes = clashes;
    }

    /** May come twice; the second time nobody is left to tell. */
    @ApplicationModuleListener(id = "interventions.over-with-it", condition = "!#decided.status().isLive()")
    void on(IncidentDecided decided) {
        clashes.passAll(decided.incidentId());
    }
}
