package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertLinks;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.WatchedAlertsChanged;
import dev.andon.alerts.WatchedAlertsChanged.Change;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps incidents and their alerts in sight of each other. */
@Component
class AttachedAlertsFollow implements AlertLinks {
    private final AttachedAlerts attached;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Alerts alerts;

    AttachedAlertsFollow(AttachedAlerts attached, Incidents incidents, IncidentLog log, Alerts alerts) {
        this.attached = attached;
        this.incidents = incidents;
        this.log = log;
        this.alerts = alerts;
    }

    /** Writes into every incident an alert belongs to that it was acknowledged or resolved. */
    @ApplicationModuleListener(id = "response.attached-alerts-follow")
    void on(WatchedAlertsChanged event) {
        List<Long> ids = event.changes().stream().map(Change::alertId).toList();
        List<Alert> found = alerts.byIds(ids);
        for (Change change : event.changes()) {
            found.stream()
                    .filter(alert -> alert.id() == change.alertId())
                    .findFirst()
                    .ifPresent(alert -> write(alert, change));
        }
    }

    private void write(Alert alert, Change change) {
        Actor source = Actor.alertSource(alert.sourceId(), alert.sourceName());
        AlertChanged changed = new AlertChanged(alert.id(), alert.title(), change.status());
        for (long incident : attached.incidentsOf(alert.id())) {
            // Delivered at least once: the key makes the second time do nothing.
            String key = "alert:%d:%s:%s:%d".formatted(alert.id(), change.status(), change.at(), incident);
            log.contribute(
                    incident,
                    changed,
                    Act.by(source, "rule").happened(change.at()).keyed(key));
        }
    }

    @Override
    public List<Link> linksFor(Actor viewer, long alertId) {
        return attached.incidentsOf(alertId).stream()
                .flatMap(id -> incidents.byId(viewer, id).stream())
                .map(incident -> new Link(
                        "INC-" + incident.number() + " " + incident.title(), "/incidents/" + incident.number()))
                .toList();
    }
}
