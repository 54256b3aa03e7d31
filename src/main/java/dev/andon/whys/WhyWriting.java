package dev.andon.whys;

import dev.andon.learning.Report;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.whys.WhyChange.State;
import dev.andon.whys.WhyChange.What;
import dev.andon.whys.internal.NodeTable;
import dev.andon.whys.internal.WhyChangeTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing the whys of an incident: commands. The tree is locked while it changes; whoever changes a node says which
 * version of it they saw, and nothing is overwritten. Every change is written down and can be taken back.
 */
@Component
public class WhyWriting {
    private final Incidents incidents;
    private final NodeTable nodes;
    private final WhyChangeTable changes;
    private final WhyReading reading;
    private final Whys whys;
    private final Reports reports;
    private final Reporting reporting;
    private final Clock clock;

    WhyWriting(
            Incidents incidents,
            NodeTable nodes,
            WhyChangeTable changes,
            WhyReading reading,
            Whys whys,
            Reports reports,
            Reporting reporting,
            Clock clock) {
        this.incidents = incidents;
        this.nodes = nodes;
        this.changes = changes;
        this.reading = reading;
        this.whys = whys;
        this.reports = reports;
        this.reporting = reporting;
        this.clock = clock;
    }

    /**
     * Writes down what happened, or another answer.
     *
     * @param parent what it answers; null for what happened
     * @param position among those beside it, from 1; null for the last
     * @throws Invalid naming every field that makes no sense
     */
    @Transactional
    public Why add(Act act, long number, @Nullable Long parent, @Nullable Integer position, WriteWhy command) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Tree tree = nodes.locked(incident.id(), number).tidy();
        Validation validation = new Validation();
        validation.check(parent == null || tree.find(parent).isPresent(), "parent", "is no why of this incident");
        validation.check(position == null || position >= 1, "position", "counts from 1");
        validation.check(
                tree.nodes().size() < Tree.LARGEST, "text", "is one too many; %d are kept".formatted(Tree.LARGEST));
        WhyReading.Checked checked = reading.checked(act, incident, parent == null, command, validation);
        validation.throwIfAny();
        tree.checkAlso(null, parent, checked.also());
        Instant now = clock.instant();
        Why why = reading.why(act, new At(nodes.nextNode(incident.id()), parent, now), checked);
        Tree after = tree.with(why, position);
        save(act, incident, tree, after, What.ADDED, null, state(after, why.node()));
        return why;
    }

    /** Where and when a node is begun. */
    record At(long node, @Nullable Long parent, Instant now) {}

    /**
     * Writes another text, or what else a node says; what the command does not speak of stays.
     *
     * @param version of the node that the writer saw
     * @throws Stale if somebody changed it since; says what stands there now
     */
    @Transactional
    public Why write(Act act, long number, long node, WriteWhy command, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Tree tree = nodes.locked(incident.id(), number).tidy();
        Why stands = tree.get(node);
        Validation validation = new Validation();
        validation.check(version != null, "version", "is required: the version of the node you started from");
        WriteWhy whole = command.over(reading.asWritten(stands));
        WhyReading.Checked checked = reading.checked(act, incident, stands.isTop(), whole, validation);
        validation.throwIfAny();
        tree.checkAlso(node, stands.parent(), checked.also());
        Why said = reading.why(act, new At(node, stands.parent(), clock.instant()), checked);
        if (stands.saying(said).equals(stands)) {
            return stands;
        }
        check(stands, version);
        State before = state(tree, node);
        Tree after = tree.saying(stands.saying(said).touched(act.actor().name(), clock.instant()));
        save(act, incident, tree, after, What.WRITTEN, before, state(after, node));
        return after.get(node);
    }

    private static void check(Why stands, @Nullable Long version) {
        if (version != null && version != stands.version()) {
            throw new Stale("%s changed it while you were writing; it now says: %s"
                    .formatted(stands.writtenBy(), stands.text()));
        }
    }

    /**
     * Puts a node, with all below it, elsewhere.
     *
     * @param parent null for the top
     * @param position among those it comes to stand beside, from 1; null for the last
     * @param version of the node that the actor saw; null when they do not mind
     * @throws Invalid naming {@code parent} where it would explain itself
     */
    @Transactional
    public Why move(
            Act act,
            long number,
            long node,
            @Nullable Long parent,
            @Nullable Integer position,
            @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Tree tree = nodes.locked(incident.id(), number).tidy();
        Why stands = tree.get(node);
        check(stands, version);
        if (position != null && position < 1) {
            throw new Invalid("position", "counts from 1");
        }
        Tree moved = tree.moved(node, parent, position);
        if (moved.nodes().equals(tree.nodes())) {
            return stands;
        }
        State before = state(tree, node);
        Tree after = moved.saying(moved.get(node).touched(act.actor().name(), clock.instant()));
        save(act, incident, tree, after, What.MOVED, before, state(after, node));
        return after.get(node);
    }

    /** Takes a node away, with all below it. Undoing brings all of it back. */
    @Transactional
    public void remove(Act act, long number, long node, @Nullable Long version) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Tree tree = nodes.locked(incident.id(), number).tidy();
        check(tree.get(node), version);
        remove(act, incident, tree, node);
    }

    private void remove(Act act, Incident incident, Tree tree, long node) {
        Set<Long> gone = tree.branch(node);
        long change = save(act, incident, tree, tree.without(gone), What.REMOVED, state(tree, node), null);
        nodes.remove(incident.id(), gone, change);
    }

    /**
     * Takes back what somebody did. That, too, is a change, and can be taken back.
     *
     * @throws Conflict if the node was changed since, or what it stood below is gone
     */
    @Transactional
    public void undo(Act act, long number, long change) {
        act.actor().require(Access.RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Tree tree = nodes.locked(incident.id(), number);
        WhyChange done = whys.change(incident, change);
        if (done.undone()) {
            throw new Conflict("Somebody has taken that back already.");
        }
        if (done.what() == What.REMOVED) {
            restore(act, incident, tree, done);
        } else {
            Why stands = tree.find(done.node()).orElseThrow(WhyWriting::changedSince);
            if (stands.version() != Objects.requireNonNull(done.after()).why().version()) {
                throw changedSince();
            }
            undo(act, incident, tree, stands, done);
        }
        changes.undone(incident.id(), change);
    }

    private static Conflict changedSince() {
        return new Conflict("Somebody changed it again since; take that back first.");
    }

    private void undo(Act act, Incident incident, Tree tree, Why stands, WhyChange done) {
        State before = done.before();
        if (before == null) {
            if (done.what() == What.ADDED && !tree.below(stands.node()).isEmpty()) {
                throw new Conflict("Somebody has asked on from there; remove it if all of that shall go.");
            }
            remove(act, incident, tree, stands.node());
            return;
        }
        Why again = done.what() == What.MOVED ? stands : stands.saying(before.why());
        Tree placed = done.what() == What.MOVED ? placedAgain(tree, stands.node(), before) : tree.saying(again);
        mustBeAcyclic(placed);
        Tree after = placed.saying(placed.get(stands.node()).touched(act.actor().name(), clock.instant()));
        State was = state(tree, stands.node());
        save(act, incident, tree, after, done.what(), was, state(after, stands.node()));
    }

    private static Tree placedAgain(Tree tree, long node, State before) {
        try {
            Tree there = tree.moved(node, before.why().parent(), before.position());
            Why why = there.get(node);
            return there.saying(why.under(why.parent(), before.why().also()));
        } catch (Invalid e) {
            throw new Conflict("Where it stood is not there any more: " + e.getMessage() + ".");
        }
    }

    private void restore(Act act, Incident incident, Tree tree, WhyChange done) {
        State before = Objects.requireNonNull(done.before());
        Long parent = before.why().parent();
        if (parent != null && tree.find(parent).isEmpty()) {
            throw new Conflict("What it answered is gone; bring that back first.");
        }
        Tree all = tree;
        List<Why> branch = nodes.removedBy(incident.id(), done.change());
        for (Why why : branch) {
            all = all.with(why, null);
        }
        all = all.moved(done.node(), parent, before.position());
        mustBeAcyclic(all);
        save(act, incident, tree, all, What.RESTORED, null, state(all, done.node()));
    }

    private static void mustBeAcyclic(Tree tree) {
        if (!tree.tidy().isAcyclic()) {
            throw new Conflict("Taken back, something would come to explain itself.");
        }
    }

    private static State state(Tree tree, long node) {
        Why why = tree.get(node);
        return new State(why, tree.position(why));
    }

    /** @return the number of the change */
    private long save(
            Act act, Incident incident, Tree before, Tree after, What what, @Nullable State was, @Nullable State is) {
        nodes.save(incident.id(), before, after);
        long change = changes.next(incident.id());
        long node =
                is == null ? Objects.requireNonNull(was).why().node() : is.why().node();
        changes.note(
                incident.id(),
                new WhyChange(change, node, what, clock.instant(), act.actor().name(), was, is, false));
        keepUp(act, incident);
        return change;
    }

    /** Sections of a draft that nobody has written in say what the whys say now. */
    private void keepUp(Act act, Incident incident) {
        reports.all(act.actor(), incident).stream()
                .filter(report -> !report.published())
                .map(Report::address)
                .forEach(at -> reporting.refill(act, at));
    }
}
