package dev.andon.comms.web;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Promise;
import dev.andon.comms.Updates;
import dev.andon.comms.web.PromiseView.Kind;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import dev.andon.response.Incident;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out when the next internal update is due. */
@Component
class PromiseViews {
    private final Updates updates;
    private final Playbook playbook;
    private final Clock clock;

    PromiseViews(Updates updates, Playbook playbook, Clock clock) {
        this.updates = updates;
        this.playbook = playbook;
        this.clock = clock;
    }

    PromiseView of(Incident incident) {
        Severity severity = playbook.severity(incident.severity()).orElse(null);
        Optional<Promise> open = updates.openPromise(incident.id(), PostUpdate.INTERNAL);
        if (open.isPresent()) {
            return view(
                    incident,
                    severity,
                    Kind.PROMISED,
                    open.get().madeAt(),
                    open.get().due());
        }
        if (!incident.isLive()) {
            return view(incident, severity, Kind.OVER, incident.statusSince(), incident.statusSince());
        }
        boolean silent = updates.of(incident.id(), null, 1).isEmpty();
        if (silent && severity != null && severity.cadence() != null) {
            Instant due = incident.declaredAt().plus(severity.cadence());
            return view(incident, severity, Kind.FIRST, incident.declaredAt(), due);
        }
        return view(incident, severity, Kind.NONE, incident.statusSince(), incident.statusSince());
    }

    private PromiseView view(Incident incident, @Nullable Severity severity, Kind kind, Instant from, Instant due) {
        return new PromiseView(
                incident,
                kind,
                from,
                due,
                clock.instant(),
                updates.ledger(incident.id()),
                severity,
                playbook.phaseOf(incident.status().word()).name());
    }
}
