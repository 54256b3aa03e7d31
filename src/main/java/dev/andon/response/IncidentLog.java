package dev.andon.response;

import dev.andon.platform.database.ReadOnce;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.response.internal.EventRow;
import dev.andon.response.internal.EventRows;
import dev.andon.response.internal.IncidentRows;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The logs of all incidents. Reading is for every module; contributing too; deciding is only for {@link Response},
 * which is why {@link #append} is package-private.
 *
 * <p>Whoever reads for a person has asked {@link Incidents#find} first whether that person may see the incident.
 */
@Component
public class IncidentLog {
    /** Up to so many entries it is quicker to read all of them once than the kinds one after another. */
    private static final long SHORT = 300;

    private final EventRows events;
    private final IncidentRows incidents;
    private final Mentions mentions;
    private final Live live;
    private final Clock clock;

    IncidentLog(EventRows events, IncidentRows incidents, Mentions mentions, Live live, Clock clock) {
        this.events = events;
        this.incidents = incidents;
        this.mentions = mentions;
        this.live = live;
        this.clock = clock;
    }

    /** The whole log in order of seq. */
    public List<Entry> entries(long incidentId) {
        return after(incidentId, 0);
    }

    /** The entries with a greater seq than this one, in order. */
    public List<Entry> after(long incidentId, long seq) {
        List<Entry> whole = whole(incidentId);
        return whole.isEmpty()
                ? page(incidentId, seq, Integer.MAX_VALUE)
                : whole.stream().filter(entry -> entry.seq() > seq).toList();
    }

    /** At most {@code limit} entries with a greater seq than this one, in order. */
    public List<Entry> page(long incidentId, long afterSeq, int limit) {
        return events.page(incidentId, afterSeq, limit).stream()
                .map(EventRow::entry)
                .toList();
    }

    /**
     * Appends an event that cannot change the state. With an idempotency key that was used before, nothing is appended
     * and the earlier entry is answered.
     *
     * @throws Missing if there is no such incident
     * @throws Stale if {@code act.expectedSeq()} is not the last seq
     */
    @Transactional
    public Entry contribute(long incidentId, Contribution contribution, Act act) {
        Incident incident = lock(incidentId);
        return alreadyAppended(incidentId, act).orElseGet(() -> {
            Entry entry = append(incident, contribution, act);
            incidents.update(incident.after(entry));
            mentions.written(entry);
            return entry;
        });
    }

    /**
     * The incident as it stands, its log locked until the caller's transaction ends. For contributions that depend on
     * what is there: take this lock before any other, as the commands do, and nobody waits for each other in a ring.
     *
     * @throws Missing if there is no such incident
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Incident lock(long incidentId) {
        Incident incident = incidents.lock(incidentId).orElseThrow(() -> new Missing("There is no such incident."));
        return incident.crew() == Crew.UNFOLDED ? Incident.fold(incident.number(), entries(incidentId)) : incident;
    }

    /** Folds a row again that is older than something the log now folds to. */
    @Transactional
    public void refold(long incidentId) {
        incidents.update(lock(incidentId));
    }

    /** The last decisions after a seq, latest first. */
    public List<Entry> lastDecisions(long incidentId, long afterSeq, int limit) {
        return last(incidentId, EventCodec.words(Decision.class), afterSeq, limit);
    }

    /**
     * The last entries of some kinds after a seq, latest first, without reading the others.
     *
     * @param types the events' stable words, see {@link EventCodec#words}
     */
    public List<Entry> last(long incidentId, Collection<String> types, long afterSeq, int limit) {
        List<Entry> whole = whole(incidentId);
        return whole.isEmpty()
                ? readLast(incidentId, types, afterSeq, limit)
                : whole.reversed().stream()
                        .filter(entry -> entry.seq() > afterSeq && types.contains(EventCodec.word(entry.event())))
                        .limit(limit)
                        .toList();
    }

    private List<Entry> readLast(long incidentId, Collection<String> types, long afterSeq, int limit) {
        return events.last(incidentId, types, afterSeq, limit).stream()
                .map(EventRow::entry)
                .toList();
    }

    /** All entries of some kinds in order, without reading the others. */
    public List<Entry> ofTypes(long incidentId, Collection<String> types) {
        return last(incidentId, types, 0, Integer.MAX_VALUE).reversed();
    }

    /** Says how long a log is that things are composed from, so that nobody has to ask. */
    public void know(Incident incident) {
        ReadOnce.of(length(incident.id()), incident::seq);
    }

    /** Most logs are short; one is read once for all who fold a part of it. Empty when it is a long one, or not composed. */
    private List<Entry> whole(long incidentId) {
        return ReadOnce.isComposing()
                ? ReadOnce.of(List.of("short log", incidentId), () -> wholeIfShort(incidentId))
                : List.of();
    }

    private List<Entry> wholeIfShort(long incidentId) {
        long last = ReadOnce.of(
                length(incidentId),
                () -> events.head(incidentId).map(EventRow::seq).orElse(0L));
        return last > SHORT ? List.of() : page(incidentId, 0, Integer.MAX_VALUE);
    }

    private static Object length(long incidentId) {
        return List.of("length of log", incidentId);
    }

    /** Who had which role when, without reading the rest of the log. */
    public Tenures tenures(long incidentId) {
        return Tenures.of(ofTypes(incidentId, Tenures.TOLD_BY));
    }

    /** The entry that was appended with this act's idempotency key, if one was. */
    public Optional<Entry> alreadyAppended(long incidentId, Act act) {
        Optional<Entry> earlier = alreadyAppended(act);
        if (earlier.isPresent() && earlier.get().incidentId() != incidentId) {
            throw new Conflict("This idempotency key was used in another incident.");
        }
        return earlier;
    }

    Optional<Entry> alreadyAppended(Act act) {
        String key = act.idempotencyKey();
        return key == null ? Optional.empty() : events.byKey(key).map(EventRow::entry);
    }

    /**
     * Appends one event to a log whose incident row the transaction has locked. The caller writes the projection.
     *
     * @param incident as it stands before the event
     */
    Entry append(Incident incident, IncidentEvent event, Act act) {
        Long expected = act.expectedSeq();
        if (expected != null && expected != incident.seq()) {
            throw new Stale(
                    "The incident has moved on since you read it; its last entry is now %d.".formatted(incident.seq()));
        }
        Head head = Head.of(events.head(incident.id()).orElseThrow().entry());
        return append(incident.id(), head, event, act);
    }

    /** Appends the first entry of a log. */
    Entry open(long incidentId, Decision.Declared declared, Act act) {
        return append(incidentId, Head.none(), declared, act);
    }

    private Entry append(long incidentId, Head head, IncidentEvent event, Act act) {
        Instant now = clock.instant();
        // Clocks of two nodes differ; an entry is never recorded before the one above it.
        Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        EventRow row = new EventRow(
                incidentId,
                head.seq() + 1,
                EventCodec.word(event),
                EventCodec.version(event),
                EventCodec.write(event),
                act.occurredAt() == null ? recordedAt : act.occurredAt(),
                recordedAt,
                act.actor(),
                act.source(),
                act.idempotencyKey(),
                "");
        EventRow chained = row.hashed(HashChain.next(head.hash(), row));
        events.insert(chained);
        live.changed("incident/" + incidentId, chained.seq());
        return chained.entry();
    }

    /** Recomputes the chain of one log from what the database holds. */
    public Verification verify(long incidentId) {
        List<EventRow> rows = events.page(incidentId, 0, Integer.MAX_VALUE);
        String previous = "";
        long expected = 1;
        for (EventRow row : rows) {
            if (row.seq() != expected) {
                return Verification.missing(rows.size(), expected);
            }
            if (!HashChain.next(previous, row).equals(row.hash())) {
                return Verification.altered(rows.size(), row.seq());
            }
            previous = row.hash();
            expected++;
        }
        return endsWhere(incidentId, rows.size());
    }

    /** A log cut off at its end still chains; the incident row says how long it has to be. */
    private Verification endsWhere(long incidentId, long last) {
        long promised = incidents.byId(incidentId).map(Incident::seq).orElse(last);
        return promised == last ? Verification.intact(last) : Verification.missing(last, last + 1);
    }
}
