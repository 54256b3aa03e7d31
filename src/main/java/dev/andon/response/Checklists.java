package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Playbook;
import dev.andon.response.Ticking.ChecklistTicked;
import dev.andon.response.Ticking.ChecklistUnticked;
import dev.andon.response.internal.TickRows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The checklists of incidents: which apply, what is ticked, ticking and taking a tick back. */
@Component
public class Checklists {
    private static final int KEY = 40;

    private final Incidents incidents;
    private final IncidentLog log;
    private final TickRows ticks;
    private final Playbook playbook;
    private final TransactionTemplate transaction;

    Checklists(
            Incidents incidents, IncidentLog log, TickRows ticks, Playbook playbook, TransactionTemplate transaction) {
        this.incidents = incidents;
        this.log = log;
        this.ticks = ticks;
        this.playbook = playbook;
        this.transaction = transaction;
    }

    /** What ticking did: the tick, and the entry it appended; no entry when it was ticked already. */
    public record Ticked(Tick tick, Optional<Entry> entry) {}

    /** Every checklist that applies to an incident as it stands, whatever its phase. */
    public List<Checklist> of(Incident incident) {
        return playbook.applying(incident.type(), incident.severity()).checklists();
    }

    /** The ticks of an incident. The caller has asked whether the incident may be seen. */
    public List<Tick> ticks(long incidentId) {
        return ticks.of(incidentId);
    }

    /**
     * Ticks an item. Two people who tick the same item at once tick it once.
     *
     * @throws Invalid when no checklist of the playbook has such an item
     */
    public Ticked tick(Act act, long number, @Nullable String checklist, @Nullable String item) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String listKey = validation.line("checklist", checklist, KEY);
        String itemKey = validation.line("item", item, KEY);
        validation.throwIfAny();
        long id = incidents.find(act.actor(), number).id();
        Checklist list = playbook.checklist(listKey)
                .orElseThrow(() -> new Invalid("checklist", "\"" + listKey + "\" is not a checklist of this house"));
        Checklist.Item known = list.item(itemKey)
                .orElseThrow(() -> new Invalid("item", "\"" + itemKey + "\" is not on " + list.name()));
        return Objects.requireNonNull(transaction.execute(_ -> ticked(act, id, list, known)));
    }

    private Ticked ticked(Act act, long id, Checklist list, Checklist.Item item) {
        long before = log.lock(id).seq();
        Optional<Tick> there = ticks.find(id, list.key(), item.key());
        if (there.isPresent()) {
            return new Ticked(there.get(), Optional.empty());
        }
        Entry entry = log.contribute(id, new ChecklistTicked(list.key(), list.name(), item.key(), item.text()), act);
        Tick tick =
                new Tick(list.key(), item.key(), item.text(), entry.actor().name(), entry.occurredAt(), entry.seq());
        if (entry.seq() <= before) {
            return new Ticked(tick, Optional.empty()); // sent again after somebody took it back; that stands
        }
        ticks.insert(id, tick);
        return new Ticked(tick, Optional.of(entry));
    }

    /** Takes a tick back; without one does nothing. Works also for items the playbook no longer has. */
    public Optional<Entry> untick(Act act, long number, @Nullable String checklist, @Nullable String item) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String listKey = validation.line("checklist", checklist, KEY);
        String itemKey = validation.line("item", item, KEY);
        validation.throwIfAny();
        long id = incidents.find(act.actor(), number).id();
        return Objects.requireNonNull(transaction.execute(_ -> unticked(act, id, listKey, itemKey)));
    }

    private Optional<Entry> unticked(Act act, long id, String checklist, String item) {
        long before = log.lock(id).seq();
        return ticks.find(id, checklist, item).map(tick -> {
            String name = playbook.checklist(checklist).map(Checklist::name).orElse(checklist);
            Entry entry = log.contribute(id, new ChecklistUnticked(checklist, name, item, tick.text()), act);
            if (entry.seq() > before) {
                ticks.delete(id, checklist, item);
            }
            return entry;
        });
    }
}
