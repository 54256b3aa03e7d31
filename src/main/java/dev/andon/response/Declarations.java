package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.alerts.Alert;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Catalog;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Decision.Declared;
import dev.andon.response.internal.AttachedAlerts;
import dev.andon.response.internal.IncidentRows;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening incidents, and making alerts part of them. */
@Component
public class Declarations {
    private final IncidentLog log;
    private final Incidents incidents;
    private final IncidentRows rows;
    private final IncidentNumbers numbers;
    private final AttachedAlerts attached;
    private final Alerts alerts;
    private final Playbook playbook;
    private final FieldRules rules;
    private final Catalog catalog;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Declarations(
            IncidentLog log,
            Incidents incidents,
            IncidentRows rows,
            IncidentNumbers numbers,
            AttachedAlerts attached,
            Alerts alerts,
            Playbook playbook,
            FieldRules rules,
            Catalog catalog,
            Announcements announcements,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.incidents = incidents;
        this.rows = rows;
        this.numbers = numbers;
        this.attached = attached;
        this.alerts = alerts;
        this.playbook = playbook;
        this.rules = rules;
        this.catalog = catalog;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an incident. A person's begins as investigating, a rule's as triage. With an idempotency key used before,
     * answers the incident that was opened then.
     *
     * @throws Invalid naming every field that does not fit the playbook
     */
    public Incident declare(Act act, Declare command) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        Status first = act.actor().isPerson() ? Status.INVESTIGATING : Status.TRIAGE;
        Declared declared = command.checked(playbook, catalog, validation, first);
        List<Decision> labels = command.labels(rules, validation, declared.type());
        validation.throwIfAny();
        List<Alert> toAttach = existing(command.alertIds());
        try {
            return transaction.execute(
                    status -> earlier(checked).orElseGet(() -> open(declared, labels, toAttach, checked, status)));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return earlier(checked).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    private List<Alert> existing(List<Long> alertIds) {
        List<Alert> found = alerts.byIds(alertIds);
        if (found.size() < new HashSet<>(alertIds).size()) {
            throw new Invalid("alert_ids", "names an alert that does not exist");
        }
        return found;
    }

    private Optional<Incident> earlier(Act act) {
        return log.alreadyAppended(act).flatMap(entry -> rows.byId(entry.incidentId()));
    }

    private Incident open(
            Declared declared, List<Decision> labels, List<Alert> toAttach, Act act, TransactionStatus status) {
        Entry first = log.open(rows.nextId(), declared, act);
        announcements.stirred(first);
        announcements.published(Incident.fold(0, List.of(first)), first);
        announcements.handOver();
        boolean last = labels.isEmpty() && toAttach.isEmpty() && status.isNewTransaction();
        Incident incident = numbers.given(first, declared.restricted(), last);
        for (Decision label : labels) {
            Act filing = Act.by(act.actor(), act.source()).happened(act.occurredAt());
            Entry entry = log.append(incident, label, filing);
            incident = incident.after(entry);
            rows.update(incident);
            announcements.published(incident, entry);
        }
        for (Alert alert : toAttach) {
            incident = attach(incident, alert, act);
        }
        return incident;
    }

    /** Makes an alert part of an incident; a second time does nothing. */
    public Incident attachAlert(Act act, long number, long alertId) {
        act.actor().require(RESPONDER);
        List<Alert> found = alerts.byIds(List.of(alertId));
        if (found.isEmpty()) {
            throw new Invalid("alert_id", "names an alert that does not exist");
        }
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> attach(log.lock(id), found.getFirst(), act));
    }

    private Incident attach(Incident incident, Alert alert, Act act) {
        if (!attached.attach(incident.id(), alert.id(), clock.instant())) {
            return incident;
        }
        alerts.watch(alert.id());
        AlertAttached event =
                new AlertAttached(alert.id(), alert.title(), alert.severity().word(), alert.sourceName());
        // What happened is that the alert began; the key and the expectation belong to the command's own event.
        Act began = Act.by(act.actor(), act.source()).happened(earlier(alert.startedAt(), clock.instant()));
        Entry entry = log.append(incident, event, began);
        Incident after = incident.after(entry);
        rows.update(after);
        return after;
    }

    /** Writes into every incident an alert belongs to, and for a merged one where it goes on, that it was acknowledged or resolved; a second time does nothing. */
    public void alertChanged(Alert alert, String status, Instant at) {
        attached.bearersOf(alert.id()).stream().sorted().forEach(incident -> alertChanged(incident, alert, status, at));
    }

    /** As {@link #alertChanged(Alert, String, Instant)}, into this one incident. */
    public void alertChanged(long incident, Alert alert, String status, Instant at) {
        Act act = Act.by(Actor.alertSource(alert.sourceId(), alert.sourceName()), "rule")
                .happened(at);
        AlertChanged changed = new AlertChanged(alert.id(), alert.title(), status);
        log.contribute(incident, changed, act.keyed("alert:%d:%s:%s:%d".formatted(alert.id(), status, at, incident)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
