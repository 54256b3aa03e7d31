package dev.andon.checks.internal;

import dev.andon.response.IncidentDecided;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What makes checklists ask: an incident begins, begins again, or turns out to be about something else. */
@Component
class Occasions {
    private static final Set<String> OCCASIONS = Set.of("declared", "services_changed", "status_changed", "unmerged");

    private final RoundTimers timers;

    Occasions(RoundTimers timers) {
        this.timers = timers;
    }

    /** Inside the transaction that decides: it writes one row and asks nobody, so declaring waits for nothing. */
    @EventListener
    void on(IncidentDecided decided) {
        if (decided.status().isLive() && OCCASIONS.contains(decided.type())) {
            timers.because(decided.incidentId());
        }
    }
}
