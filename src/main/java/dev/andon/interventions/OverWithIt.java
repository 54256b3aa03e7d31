package dev.andon.interventions;

import dev.andon.response.IncidentDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Once an incident is over or restricted, whoever was told of what is open in it is told that it is near no more; once it
 * is live again, that it is. After the transaction that decides it: these lock other incidents, in the order of their ids.
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

    /** What is open in it is near others again. May come twice; everybody is told once. */
    @ApplicationModuleListener(id = "interventions.live-again", condition = "#decided.mayBeBack()")
    void again(IncidentDecided decided) {
        clashes.again(decided.incidentId());
    }

    /** Whoever was told of it by name is told no more of it. May come twice; the second time nobody is left. */
    @ApplicationModuleListener(id = "interventions.hidden", condition = "#decided.type() == 'visibility_changed'")
    void hidden(IncidentDecided decided) {
        clashes.hide(decided.incidentId());
    }
}
