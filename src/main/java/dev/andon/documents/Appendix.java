package dev.andon.documents;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.documents.internal.ContentTable;
import dev.andon.people.Actor;
import dev.andon.platform.Sha256;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Documenting.AppendixAdded;
import dev.andon.response.Documenting.AppendixRemoved;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Output, files and pictures beside the log of an incident. The log says what was added and keeps its SHA-256; the bytes
 * are kept once for all who added the same, and can be taken away again.
 */
@Component
public class Appendix {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final AppendixBoard board;
    private final ContentTable contents;
    private final AppendixSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Appendix(
            Incidents incidents,
            IncidentLog log,
            AppendixBoard board,
            ContentTable contents,
            AppendixSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.contents = contents;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The bytes of an item, and what it is. */
    public record Content(Item item, byte[] bytes) {}

    /**
     * Puts something into the appendix. With an idempotency key used before, answers what was put in then.
     *
     * @throws Invalid naming every field that makes no sense
     * @throws Conflict when the appendix is full
     */
    public Item add(Act act, long number, AddItem command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        AddItem.Checked item = command.checked(validation, settings.largest().toBytes());
        Long ofSeq = command.ofSeq();
        validation.check(
                ofSeq == null || ofSeq >= 1 && ofSeq <= incident.seq(), "of_seq", "is no entry of this incident's log");
        validation.throwIfAny();
        return transaction.execute(_ -> added(act, incident.id(), item, ofSeq));
    }

    private Item added(Act act, long incidentId, AddItem.Checked checked, @Nullable Long ofSeq) {
        Incident incident = log.lock(incidentId);
        Entry entry = log.alreadyAppended(incidentId, act).orElseGet(() -> append(act, incident, checked, ofSeq));
        if (!(entry.event() instanceof AppendixAdded added)) {
            throw new Conflict("This idempotency key was used for something else.");
        }
        return now(incident).item(added.item()).orElseThrow();
    }

    private Entry append(Act act, Incident incident, AddItem.Checked checked, @Nullable Long ofSeq) {
        List<Item> items = now(incident).items();
        if (items.size() >= settings.items()) {
            throw new Conflict("This appendix has %d items, and that is as many as it takes.".formatted(items.size()));
        }
        long id = items.isEmpty() ? 1 : items.getLast().id() + 1;
        String hash = Sha256.hex(checked.bytes());
        contents.keep(incident.id(), id, hash, checked.bytes());
        Found found = checked.found();
        return log.contribute(
                incident.id(),
                new AppendixAdded(
                        id, found.kind(), checked.title(), found.mediaType(), checked.bytes().length, hash, ofSeq),
                act);
    }

    /**
     * Takes an item's bytes away. That it was there, and why it is not any more, stays in the log.
     *
     * @throws Missing when there is no such item
     * @throws Conflict when it is gone already
     */
    public Item remove(Act act, long number, long item, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        find(incident, item);
        Validation validation = new Validation();
        String why = validation.text("reason", reason, REASON);
        validation.throwIfAny();
        return transaction.execute(_ -> removed(act, incident.id(), item, why));
    }

    private Item removed(Act act, long incidentId, long id, String reason) {
        Incident incident = log.lock(incidentId);
        if (log.alreadyAppended(incidentId, act).isEmpty()) {
            Item item = find(incident, id);
            if (!item.isThere()) {
                throw new Conflict("Item %d was taken out by %s already.".formatted(id, item.removedBy()));
            }
            contents.drop(incidentId, id, item.sha256());
            log.contribute(incidentId, new AppendixRemoved(id, item.title(), reason), act);
        }
        return find(incident, id);
    }

    /** The appendix, of an incident that the viewer may see. */
    public AppendixBoard.State of(Actor viewer, long number) {
        return now(incidents.find(viewer, number));
    }

    /** @throws Missing when there is no such item, or none that the viewer may know of */
    public Item find(Actor viewer, long number, long item) {
        return find(incidents.find(viewer, number), item);
    }

    private Item find(Incident incident, long item) {
        return now(incident)
                .item(item)
                .orElseThrow(() -> new Missing(
                        "There is no item %d in the appendix of incident %d.".formatted(item, incident.number())));
    }

    /**
     * What is in an item.
     *
     * @throws Missing also when it was taken out
     */
    public Content content(Actor viewer, long number, long item) {
        Incident incident = incidents.find(viewer, number);
        Item found = find(incident, item);
        Optional<byte[]> bytes = found.isThere() ? contents.bytes(incident.id(), item) : Optional.empty();
        return new Content(
                found, bytes.orElseThrow(() -> new Missing("Item %d was taken out of the appendix.".formatted(item))));
    }

    private AppendixBoard.State now(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** How many bytes one item may have. */
    public long largest() {
        return settings.largest().toBytes();
    }
}
