package dev.andon.timeline;

import dev.andon.alerts.Changes;
import dev.andon.learning.Milestone;
import dev.andon.people.Access;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.EventCodec;
import dev.andon.response.Incident;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Incidents;
import dev.andon.timeline.CurationChange.Line;
import dev.andon.timeline.internal.Checks;
import dev.andon.timeline.internal.CurationTable;
import dev.andon.timeline.internal.Grouping;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Curating timelines: commands. The log is never changed; what people say of it stands beside it, with a record of who
 * said what when, and every change can be undone. Each takes the version the caller started from, null when any will do,
 * and refuses with {@link Stale} when somebody else was there since.
 */
@Component
public class Curating {
    private static final int MOST = 1000;

    private final CurationTable table;
    private final Records records;
    private final Timelines timelines;
    private final Incidents incidents;
    private final Changes changes;
    private final Clock clock;

    Curating(
            CurationTable table,
            Records records,
            Timelines timelines,
            Incidents incidents,
            Changes changes,
            Clock clock) {
        this.changes = changes;
        this.table = table;
        this.records = records;
        this.timelines = timelines;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Shows or hides many entries.
     *
     * @param seen the version of the whole curation that the caller saw; entries changed since are not overwritten
     */
    @Transactional
    public void choose(Act act, long number, Collection<String> items, @Nullable String shown, @Nullable Long seen) {
        Incident incident = find(act, number);
        Checks checks = checks(incident, Curation.NONE);
        Validation check = checks.validation();
        Visibility visibility = checks.visibility("shown", shown == null ? "" : shown);
        check.check(!items.isEmpty(), "items", "are none; choose some first");
        check.check(seen == null || seen >= 0, "seen", "is not a version");
        check.check(items.size() <= MOST, "items", "are more than " + MOST);
        List<Ref> refs = items.stream()
                .limit(MOST)
                .flatMap(text -> Ref.of(text).stream())
                .distinct()
                .toList();
        check.check(
                refs.size() == items.stream().distinct().limit(MOST).count()
                        && refs.stream().allMatch(ref -> ref.kind() == Ref.Kind.ENTRY && isEntry(incident, ref)),
                "items",
                "must be entries of the log; what happened outside is taken away, not hidden");
        check.throwIfAny();
        Curation curation = table.lock(incident.id());
        List<Line> lines = new ArrayList<>();
        for (Ref ref : refs) {
            untouchedSince(curation.item(ref), seen);
            lines.add(Records.line(curation, ref, curation.entry(ref.number()).showing(visibility.said())));
        }
        records.write(act, incident, curation, lines, null);
    }

    private static void untouchedSince(Item item, @Nullable Long seen) {
        if (seen != null && item.version() > seen) {
            throw new Stale("Somebody changed %s since you saw it. Nothing was changed; look again."
                    .formatted(item.ref().words()));
        }
    }

    /** Shows or hides all entries of a kind that nobody chose by hand. @param kind the stable word of their events */
    @Transactional
    public void kind(Act act, long number, String kind, @Nullable String shown, @Nullable Long expected) {
        Incident incident = find(act, number);
        if (!EventCodec.words(IncidentEvent.class).contains(kind)) {
            throw new Missing("There is no kind of entry “%s”.".formatted(kind));
        }
        Checks checks = checks(incident, Curation.NONE);
        Visibility visibility = checks.visibility("shown", shown == null ? "" : shown);
        checks.validation().throwIfAny();
        records.put(act, incident, table.lock(incident.id()), Ref.kind(kind), said(visibility), expected);
    }

    private static @Nullable Piece said(Visibility visibility) {
        Boolean shown = visibility.said();
        return shown == null ? null : new Piece.OfKind(shown);
    }

    /** Says something of one entry. @throws Missing if the log has no such entry */
    @Transactional
    public Item entry(Act act, long number, long seq, ChangeEntry command, @Nullable Long expected) {
        Incident incident = find(act, number);
        Ref ref = Ref.entry(seq);
        if (!isEntry(incident, ref)) {
            throw new Missing("There is no entry %d.".formatted(seq));
        }
        Curation curation = table.lock(incident.id());
        Checks checks = checks(incident, curation);
        Piece after = checks.checked(checks.entry(command, curation.entry(seq)));
        return records.put(act, incident, curation, ref, after, expected);
    }

    /** Puts what stands from one thing to another under one title. */
    @Transactional
    public Item group(Act act, long number, ChangeGroup command) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        return group(act, incident, curation, Ref.group(curation.next(Ref.Kind.GROUP)), command, null);
    }

    /** Changes what a group is called or where it reaches. */
    @Transactional
    public Item changeGroup(Act act, long number, long group, ChangeGroup command, @Nullable Long expected) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        there(curation, Ref.group(group));
        return group(act, incident, curation, Ref.group(group), command, expected);
    }

    private Item group(
            Act act, Incident incident, Curation curation, Ref ref, ChangeGroup command, @Nullable Long expected) {
        Checks checks = checks(incident, curation);
        Piece.Group before = (Piece.Group) curation.item(ref).piece();
        Piece.Group after = checks.checked(checks.group(command, before));
        Curation others = curation.with(List.of(new Item(ref, null, 0)), curation.version());
        boolean over = new Grouping(others, timelines.of(incident, curation).rows())
                .overlaps(Ref.of(after.from()).orElseThrow(), Ref.of(after.to()).orElseThrow());
        checks.validation().check(!over, "from", "to there runs over another group; take that apart first");
        return records.put(act, incident, curation, ref, checks.checked(after), expected);
    }

    /** Tells of something that happened outside of the room. */
    @Transactional
    public Item outside(Act act, long number, ChangeOutside command) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        Checks checks = checks(incident, curation);
        Piece after = checks.checked(checks.outside(command, null));
        told(command);
        return records.put(act, incident, curation, Ref.event(curation.next(Ref.Kind.EVENT)), after, null);
    }

    private void told(ChangeOutside command) {
        if (command.changeId() == null) {
            return;
        }
        try {
            changes.get(command.changeId());
        } catch (Missing missing) {
            throw new Invalid("change_id", "is not a change that was told");
        }
    }

    /** Tells it otherwise. */
    @Transactional
    public Item changeOutside(Act act, long number, long event, ChangeOutside command, @Nullable Long expected) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        Item before = there(curation, Ref.event(event));
        Checks checks = checks(incident, curation);
        Piece after = checks.checked(checks.outside(command, (Piece.Outside) before.piece()));
        told(command);
        return records.put(act, incident, curation, before.ref(), after, expected);
    }

    /** Says when a milestone was. */
    @Transactional
    public Item milestone(Act act, long number, Milestone milestone, ChangeMilestone command, @Nullable Long expected) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        Checks checks = checks(incident, curation);
        Piece after = checks.checked(
                checks.milestone(command, curation.milestone(milestone).orElse(null)));
        return records.put(act, incident, curation, Ref.milestone(milestone), after, expected);
    }

    /** Takes back what was said of a thing: a group falls apart, an outside event is gone, an entry is as the log has it. */
    @Transactional
    public void takeBack(Act act, long number, Ref ref, @Nullable Long expected) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        there(curation, ref);
        records.put(act, incident, curation, ref, null, expected);
    }

    /**
     * Undoes a change; undoing the undoing brings it back.
     *
     * @throws Conflict if it is undone already, or something it touched was changed since
     */
    @Transactional
    public CurationChange undo(Act act, long number, long change) {
        Incident incident = find(act, number);
        Curation curation = table.lock(incident.id());
        CurationChange done = table.changes(incident.id(), change + 1, 1).stream()
                .filter(one -> one.number() == change)
                .findFirst()
                .orElseThrow(() -> new Missing("This timeline has no change %d.".formatted(change)));
        if (done.undoneBy() != null) {
            throw new Conflict("That is undone already.");
        }
        for (Line line : done.lines()) {
            if (!Objects.equals(curation.item(line.item()).piece(), line.after())) {
                throw new Conflict("%s was changed again since. Undo that first, latest change first."
                        .formatted(capital(line.item().words())));
            }
        }
        records.write(
                act,
                incident,
                curation,
                done.lines().stream()
                        .map(line -> new Line(line.item(), line.after(), line.before()))
                        .toList(),
                change);
        return table.changes(incident.id(), Long.MAX_VALUE, 1).getFirst();
    }

    private Incident find(Act act, long number) {
        act.actor().require(Access.RESPONDER);
        return incidents.find(act.actor(), number);
    }

    private Checks checks(Incident incident, Curation curation) {
        return new Checks(
                ref -> ref.kind() == Ref.Kind.ENTRY
                        ? isEntry(incident, ref)
                        : curation.piece(ref).isPresent(),
                clock.instant());
    }

    private static boolean isEntry(Incident incident, Ref ref) {
        return ref.number() >= 1 && ref.number() <= incident.seq();
    }

    private static Item there(Curation curation, Ref ref) {
        Item item = curation.item(ref);
        if (item.piece() == null) {
            throw Timelines.missing(ref);
        }
        return item;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
