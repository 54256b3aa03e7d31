package dev.andon.comms.web;

import dev.andon.comms.Outlook;
import dev.andon.comms.Updates;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import java.time.Clock;
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
        Outlook outlook = updates.outlook(incident);
        return new PromiseView(
                incident,
                outlook.awaited(),
                clock.instant(),
                outlook.ledger(),
                playbook.severity(incident.severity()).orElse(null),
                playbook.applying(incident.type(), incident.severity()).every(),
                playbook.phaseOf(incident.status().word()).name());
    }
}
