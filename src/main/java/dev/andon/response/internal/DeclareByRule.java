package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.AlertsRaised;
import dev.andon.catalog.Service;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Declares incidents for alerts whose source has a rule. Runs after the alerts are committed, at least once: the
 * idempotency key is the alert's id, so a redelivery declares nothing twice.
 *
 * <p>An alert that speaks of what a live incident of the same source is already about joins it. And no source keeps
 * more than {@value #AT_ONCE} incidents open by its rule: in a storm, five rooms with many alerts help; five hundred
 * rooms do not.
 */
@Component
public class DeclareByRule {
    private static final int AT_ONCE = 5;

    private final Declarations declarations;
    private final Alerts alerts;
    private final AlertServices services;
    private final JdbcClient db;

    DeclareByRule(Declarations declarations, Alerts alerts, AlertServices services, JdbcClient db) {
        this.declarations = declarations;
        this.alerts = alerts;
        this.services = services;
        this.db = db;
    }

    /** The severity an incident starts with when an alert declares it; people raise or lower it from there. */
    public static String severityFor(AlertSeverity severity) {
        return switch (severity) {
            case CRITICAL -> "sev2";
            case ERROR -> "sev3";
            case WARNING -> "sev4";
            case INFO -> "sev5";
        };
    }

    @ApplicationModuleListener(id = "response.declare-by-rule")
    void on(AlertsRaised raised) {
        for (Alert alert : alerts.byIds(raised.alertIds())) {
            Actor source = Actor.alertSource(alert.sourceId(), alert.sourceName());
            Act act = Act.by(source, "rule");
            Optional<Long> joined = toJoin(alert);
            if (joined.isPresent()) {
                declarations.attachAlert(act, joined.get(), alert.id());
            } else {
                declare(alert, act);
            }
        }
    }

    private Incident declare(Alert alert, Act act) {
        Declare command = new Declare(
                alert.title(), severityFor(alert.severity()), null, null, about(alert), false, List.of(alert.id()));
        return declarations.declare(act.keyed("alert:" + alert.id()), command);
    }

    /** The service of the catalog that the alert is about, else the component it names, else nothing. */
    private List<String> about(Alert alert) {
        return services.of(alert)
                .map(Service::key)
                .or(() -> Optional.ofNullable(alert.component()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The live incident this alert belongs to: one with the same title or service, or, when there are many, the last. */
    private Optional<Long> toJoin(Alert alert) {
        List<Candidate> live = db.sql("""
            select distinct i.number, i.title, i.services, i.declared_at
            from incident i
                join incident_event e on e.incident_id = i.id and e.seq = 1
            where i.status in ('triage', 'investigating', 'containing', 'monitoring')
                and not i.restricted
                and e.actor_kind = 'ALERT_SOURCE' and e.actor_id = :source
            order by i.declared_at desc
            """)
                .param("source", Long.toString(alert.sourceId()))
                .query((rs, _) -> new Candidate(rs.getLong("number"), rs.getString("title"), List.of((String[])
                        rs.getArray("services").getArray())))
                .list();
        List<String> about = about(alert);
        Optional<Long> same = live.stream()
                .filter(candidate -> candidate.isAbout(alert, about))
                .map(Candidate::number)
                .findFirst();
        return same.isEmpty() && live.size() >= AT_ONCE
                ? Optional.of(live.getFirst().number())
                : same;
    }

    private record Candidate(long number, String title, List<String> services) {
        boolean isAbout(Alert alert, List<String> about) {
            return title.equals(alert.title())
                    || about.stream().anyMatch(services::contains)
                    || alert.component() != null && services.contains(alert.component());
        }
    }
}
