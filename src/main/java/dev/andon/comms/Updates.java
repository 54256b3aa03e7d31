package dev.andon.comms;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.comms.PostUpdate.Checked;
import dev.andon.comms.internal.PromiseTable;
import dev.andon.comms.internal.PromiseTimers;
import dev.andon.comms.internal.PromiseWatch;
import dev.andon.comms.internal.Standing;
import dev.andon.comms.internal.UpdateTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Updates to an audience, and the promise of the next one. */
@Component
public class Updates {
    private final Incidents incidents;
    private final IncidentLog log;
    private final UpdateTable updates;
    private final PromiseTable promises;
    private final PromiseTimers timers;
    private final PromiseWatch watch;
    private final Playbook playbook;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Updates(
            Incidents incidents,
            IncidentLog log,
            UpdateTable updates,
            PromiseTable promises,
            PromiseTimers timers,
            PromiseWatch watch,
            Playbook playbook,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.updates = updates;
        this.promises = promises;
        this.timers = timers;
        this.watch = watch;
        this.playbook = playbook;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells an audience how things stand. Closes the promise that this audience was given, and makes the next. */
    public Update post(Act act, long number, PostUpdate command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Instant now = clock.instant();
        Validation validation = new Validation();
        Instant when = act.occurredAt() == null ? null : validation.past("occurred_at", act.occurredAt(), now);
        Checked update = command.checked(validation, now, incident.isLive());
        validation.throwIfAny();
        return transaction.execute(_ -> post(act.happened(when), incident.id(), update));
    }

    private Update post(Act act, long incidentId, Checked update) {
        Incident incident = log.lock(incidentId);
        if (update.nextUpdateBy() != null && !incident.isLive()) {
            throw new Conflict("The incident ended a moment ago; post the update without promising another.");
        }
        Optional<Promise> open = promises.open(incidentId, update.audience());
        Instant promised = open.map(Promise::due).orElse(null);
        UpdatePosted event = new UpdatePosted(update.audience(), update.text(), update.nextUpdateBy(), promised);
        Entry entry = log.contribute(incidentId, event, act);
        if (updates.insert(entry, event)) {
            open.ifPresent(promise -> promises.answer(promise, entry));
            promise(entry, update.audience(), update.nextUpdateBy());
            live.changed("now/house", entry.recordedAt().toEpochMilli());
        }
        return updates.find(incidentId, entry.seq()).orElseThrow();
    }

    private void promise(Entry entry, String audience, @Nullable Instant due) {
        if (due != null) {
            Promise promise = new Promise(entry.incidentId(), audience, entry.seq(), entry.recordedAt(), due, false);
            promises.insert(promise);
            timers.set(promise);
        }
    }

    /** Writes down which promises of an incident were missed by now. Timers do it by themselves; history needs it said. */
    public void settle(long incidentId) {
        Instant now = clock.instant();
        promises.open(List.of(incidentId)).stream()
                .filter(promise -> !promise.due().isAfter(now))
                .forEach(promise -> watch.due(incidentId, promise.audience(), promise.seq()));
    }

    /** Latest first, those before a seq when it is given. The caller has asked whether the incident may be seen. */
    public List<Update> of(long incidentId, @Nullable Long beforeSeq, int limit) {
        return updates.of(incidentId, beforeSeq, limit);
    }

    /** What everybody in the house waits for, by the id of the incident; live incidents only. */
    public Map<Long, Awaited> awaited(Collection<Incident> of) {
        List<Incident> live = of.stream().filter(Incident::isLive).toList();
        List<Long> ids = live.stream().map(Incident::id).toList();
        Map<Long, Awaited> awaited = new HashMap<>();
        promises.open(ids).stream()
                .filter(p -> p.audience().equals(PostUpdate.INTERNAL))
                .forEach(p -> awaited.put(p.incidentId(), new Awaited(true, p.madeAt(), p.due())));
        Set<Long> told = updates.told(ids);
        live.stream()
                .filter(incident -> !told.contains(incident.id()))
                .forEach(silent -> first(silent).ifPresent(first -> awaited.put(silent.id(), first)));
        return awaited;
    }

    /** What one incident's room says: {@link #awaited} and {@link #ledger} in one question. */
    public Outlook outlook(Incident incident) {
        Standing standing = promises.standing(incident.id(), PostUpdate.INTERNAL);
        return new Outlook(incident.isLive() ? awaited(incident, standing) : null, standing.ledger());
    }

    private @Nullable Awaited awaited(Incident incident, Standing standing) {
        if (standing.madeAt() != null && standing.due() != null) {
            return new Awaited(true, standing.madeAt(), standing.due());
        }
        return standing.told() ? null : first(incident).orElse(null);
    }

    /** Until anybody was told anything, the playbook says how long that may last. */
    private Optional<Awaited> first(Incident silent) {
        Instant from = silent.declaredAt();
        return Optional.ofNullable(
                        playbook.applying(silent.type(), silent.severity()).every())
                .map(every -> new Awaited(false, from, from.plus(every)));
    }

    /** What the audience waits for, if anything. */
    public Optional<Promise> openPromise(long incidentId, String audience) {
        return promises.open(incidentId, audience);
    }

    /** Every promise that is open in an incident the viewer may see, first due first. */
    public List<Promise> openPromises(Actor viewer) {
        return promises.allOpen().stream()
                .filter(promise -> incidents.byId(viewer, promise.incidentId()).isPresent())
                .toList();
    }

    /** How the promises of an incident went so far. */
    public Ledger ledger(long incidentId) {
        return promises.ledger(incidentId);
    }
}
