package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertLinks;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.WatchedAlertsChanged;
import dev.andon.alerts.WatchedAlertsChanged.Change;
import dev.andon.people.Actor;
import dev.andon.response.Declarations;
import dev.andon.response.Incidents;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps incidents and their alerts in sight of each other. */
@Component
class AttachedAlertsFollow implements AlertLinks {
    private final AttachedAlerts attached;
    private final Incidents incidents;
    private final Declarations declarations;
    private final Alerts alerts;

    AttachedAlertsFollow(AttachedAlerts attached, Incidents incidents, Declarations declarations, Alerts alerts) {
        this.attached = attached;
        this.incidents = incidents;
        this.declarations = declarations;
        this.alerts = alerts;
    }

    /** Delivered at least once, and told at most once. */
    @ApplicationModuleListener(id = "response.attached-alerts-follow")
    void on(WatchedAlertsChanged event) {
        List<Long> ids = event.changes().stream().map(Change::alertId).toList();
        List<Alert> found = alerts.byIds(ids);
        for (Change change : event.changes()) {
            found.stream()
                    .filter(alert -> alert.id() == change.alertId())
                    .findFirst()
                    .ifPresent(alert -> declarations.alertChanged(alert, change.status(), change.at()));
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
