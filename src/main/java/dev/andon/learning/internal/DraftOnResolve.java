package dev.andon.learning.internal;

import dev.andon.learning.Reporting;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Status;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Begins the report when an incident is resolved, while memory is fresh. */
@Component
class DraftOnResolve {
    private final Reporting reporting;

    DraftOnResolve(Reporting reporting) {
        this.reporting = reporting;
    }

    @ApplicationModuleListener
    void on(IncidentDecided decided) {
        if (decided.status() == Status.RESOLVED) {
            reporting.keepUp(decided.incidentId());
        }
    }
}
