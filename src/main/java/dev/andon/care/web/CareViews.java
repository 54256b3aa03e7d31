package dev.andon.care.web;

import dev.andon.care.Care;
import dev.andon.care.Reliefs;
import dev.andon.people.Actor;
import dev.andon.response.Duty;
import dev.andon.response.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what one viewer is told. */
@Component
class CareViews {
    private final Care care;
    private final Reliefs reliefs;

    CareViews(Care care, Reliefs reliefs) {
        this.care = care;
        this.reliefs = reliefs;
    }

    CareView of(Actor viewer, Incident incident, @Nullable String runbook) {
        return new CareView(
                incident,
                care.mine(viewer, incident, runbook),
                Duty.isCommander(viewer, incident) ? reliefs.of(viewer, incident) : null,
                runbook);
    }
}
