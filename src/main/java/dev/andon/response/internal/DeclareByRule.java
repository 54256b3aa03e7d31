package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.AlertsRaised;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import java.sql.Timestamp;
import java.time.Duration;
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

    /** How long an alert like one whose incident was merged still goes where that one went. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final Declarations declarations;
    private final Alerts alerts;
    private final JdbcClient db;

    DeclareByRule(Declarations declarations, Alerts alerts, JdbcClient db) {
        this.declarations = declarations;
        this.alerts = alerts;
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
        List<String> services = alert.component() == null ? List.of() : List.of(alert.component());
        Declare command = new Declare(
                alert.title(), severityFor(alert.severity()), null, null, services, false, List.of(alert.id()));
        return declarations.declare(act.keyed("alert:" + alert.id()), command);
    }

    /**
     * The live incident this alert belongs to: one with the same title or service, one that such a one was merged into,
     * or, when there are many, the last.
     */
    private Optional<Long> toJoin(Alert alert) {
        List<Candidate> live = db.sql("""
            with recursive begun as (
                select i.number, i.title, i.services, i.declared_at
                from incident i
                    join incident_event e on e.incident_id = i.id and e.seq = 1
                where (i.status in ('triage', 'investigating', 'containing', 'monitoring')
                        or i.status = 'merged' and i.declared_at >= :since)
                    and not i.restricted
                    and e.actor_kind = 'ALERT_SOURCE' and e.actor_id = :source
            ), onward as (
                select number as begun, number, merged_into from incident where number in (select number from begun)
                union
                select o.begun, i.number, i.merged_into from incident i join onward o on i.number = o.merged_into
            )
            select i.number, b.title, b.services, b.number = i.number as itself
            from begun b
                join onward o on o.begun = b.number and o.merged_into is null
                join incident i on i.number = o.number
            where i.status in ('triage', 'investigating', 'containing', 'monitoring') and not i.restricted
            order by itself desc, b.declared_at desc
            """)
                .param("source", Long.toString(alert.sourceId()))
                .param("since", Timestamp.from(alert.receivedAt().minus(REMEMBERED)))
                .query((rs, _) -> new Candidate(
                        rs.getLong("number"),
                        rs.getString("title"),
                        List.of((String[]) rs.getArray("services").getArray()),
                        rs.getBoolean("itself")))
                .list();
        Optional<Long> same = live.stream()
                .filter(candidate -> candidate.isAbout(alert))
                .map(Candidate::number)
                .findFirst();
        boolean enough = live.stream().filter(Candidate::itself).count() >= AT_ONCE;
        return same.isEmpty() && enough ? Optional.of(live.getFirst().number()) : same;
    }

    /** @param itself whether the title and services are the incident's own, not those of one merged into it */
    private record Candidate(long number, String title, List<String> services, boolean itself) {
        boolean isAbout(Alert alert) {
            return title.equals(alert.title()) || alert.component() != null && services.contains(alert.component());
        }
    }
}
