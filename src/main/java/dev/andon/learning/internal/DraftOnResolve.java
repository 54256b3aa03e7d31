package dev.andon.learning.internal;

import dev.andon.learning.Reporting;
import dev.andon.response.IncidentDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Begins the report when an incident is resolved, while memory is fresh. */
@Component
class DraftOnResolve {
    private final Reporting reporting;

    DraftOnResolve(Reporting reporting) {
        this.reporting = reporting;
    }

    // The condition stands here and not inside, so that no other decision costs a row in the outbox.
    @ApplicationModuleListener(
            id = "learning.draft-on-resolve",
            condition = "#decided.status() == T(dev.andon.response.Status).RESOLVED")
    void on(IncidentDecided decided) {
        reporting.keepUp(decided.incidentId());
    }
}
