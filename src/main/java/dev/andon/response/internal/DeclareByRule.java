package dev.andon.response.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.AlertsRaised;
import dev.andon.catalog.Service;
import dev.andon.people.Actor;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** The first half of our advisory locks' names; the second is the source. */
    private static final int RULES = 0x52554c45;
    /** How long an alert like one whose incident was merged still goes where that one went. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final Declarations declarations;
    private final Alerts alerts;
    private final AlertServices services;
    private final Playbook playbook;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ReentrantLock turn = new ReentrantLock();

    DeclareByRule(
            Declarations declarations,
            Alerts alerts,
            AlertServices services,
            Playbook playbook,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.declarations = declarations;
        this.alerts = alerts;
        this.services = services;
        this.playbook = playbook;
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * The severity an incident starts with when an alert declares it; people raise or lower it from there. In a house
     * with fewer severities, the mildest it has.
     */
    public static String severityFor(AlertSeverity severity, List<Severity> offered) {
        int place = switch (severity) {
            case CRITICAL -> 1;
            case ERROR -> 2;
            case WARNING -> 3;
            case INFO -> 4;
        };
        return offered.get(Math.min(place, offered.size() - 1)).key();
    }

    /**
     * Batches take turns: two that look for an incident to join at the same moment would both find none and declare
     * twins. On one node they wait here, before they take a connection, so that a storm leaves the others theirs; the
     * nodes take turns source by source, in the database.
     */
    @Async
    @TransactionalEventListener(id = "response.declare-by-rule")
    void on(AlertsRaised raised) {
        turn.lock();
        try {
            alerts.byIds(raised.alertIds()).forEach(this::declareOrJoin);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Each alert in a transaction of its own: one that held incidents, and the next number, in the order of its alerts
     * would wait in a ring with whoever locks incidents in ascending order.
     */
    private void declareOrJoin(Alert alert) {
        Act act = Act.by(Actor.alertSource(alert.sourceId(), alert.sourceName()), "rule");
        transaction.executeWithoutResult(_ -> {
            waitForOtherNodes(alert.sourceId());
            toJoin(alert)
                    .ifPresentOrElse(
                            number -> declarations.attachAlert(act, number, alert.id()), () -> declare(alert, act));
        });
    }

    /** Until the transaction ends, nobody else declares for this source. */
    private void waitForOtherNodes(long source) {
        db.sql("select pg_advisory_xact_lock(:rules, hashint8(:source))")
                .param("rules", RULES)
                .param("source", source)
                .query((_, _) -> source)
                .list();
    }

    private void declare(Alert alert, Act act) {
        Declare command = new Declare(
                alert.title(),
                severityFor(alert.severity(), playbook.severities()),
                null,
                null,
                about(alert),
                false,
                List.of(alert.id()));
        declarations.declare(act.keyed("alert:" + alert.id()), command);
    }

    /** The service of the catalog that the alert is about, else the component it names, else nothing. */
    private List<String> about(Alert alert) {
        return services.of(alert)
                .map(Service::key)
                .or(() -> Optional.ofNullable(alert.component()))
                .map(List::of)
                .orElse(List.of());
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
        List<String> about = about(alert);
        Optional<Long> same = live.stream()
                .filter(candidate -> candidate.isAbout(alert, about))
                .map(Candidate::number)
                .findFirst();
        boolean enough = live.stream().filter(Candidate::itself).count() >= AT_ONCE;
        return same.isEmpty() && enough ? Optional.of(live.getFirst().number()) : same;
    }

    /** @param itself whether the title and services are the incident's own, not those of one merged into it */
    private record Candidate(long number, String title, List<String> services, boolean itself) {
        boolean isAbout(Alert alert, List<String> about) {
            return title.equals(alert.title())
                    || about.stream().anyMatch(services::contains)
                    || alert.component() != null && services.contains(alert.component());
        }
    }
}
