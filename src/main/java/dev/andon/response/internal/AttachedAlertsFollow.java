package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertLinks;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.WatchedAlertsChanged;
import dev.andon.alerts.WatchedAlertsChanged.Change;
import dev.andon.people.Actor;
import dev.andon.response.Declarations;
import dev.andon.response.Incidents;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Map<Long, Alert> found = alerts.byIds(ids).stream().collect(Collectors.toMap(Alert::id, alert -> alert));
        event.changes().stream()
                .flatMap(change -> news(found.get(change.alertId()), change))
                // All in one transaction: incidents locked in the order of alerts would wait in a ring with merging.
                .sorted(Comparator.comparingLong(News::incident))
                .forEach(news -> declarations.alertChanged(
                        news.incident(),
                        news.alert(),
                        news.change().status(),
                        news.change().at()));
    }

    private Stream<News> news(@Nullable Alert alert, Change change) {
        return alert == null
                ? Stream.empty()
                : attached.bearersOf(alert.id()).stream().map(incident -> new News(incident, alert, change));
    }

    private record News(long incident, Alert alert, Change change) {}

    @Override
    public List<Link> linksFor(Actor viewer, long alertId) {
        return attached.incidentsOf(alertId).stream()
                .flatMap(id -> incidents.byId(viewer, id).stream())
                .map(incident -> new Link(
                        "INC-" + incident.number() + " " + incident.title(), "/incidents/" + incident.number()))
                .toList();
    }
}
