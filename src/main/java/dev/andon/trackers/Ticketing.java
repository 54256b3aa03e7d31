package dev.andon.trackers;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.trackers.internal.Choosing;
import dev.andon.trackers.internal.Lines;
import dev.andon.trackers.internal.LinkTable;
import dev.andon.trackers.internal.Opening;
import dev.andon.trackers.internal.StepTable;
import dev.andon.trackers.internal.TurnTable;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Ticket;
import dev.andon.trackers.internal.vendor.Tracker;
import dev.andon.trackers.internal.vendor.Trouble;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the tickets of follow-ups. Each needs a responder who may see the follow-up. Trackers are asked
 * afterwards, by whoever is due; only to link a ticket that is there it is read first.
 */
@Component
public class Ticketing {
    private final FollowUps followUps;
    private final Connections connections;
    private final Opening opening;
    private final LinkTable links;
    private final TurnTable turns;
    private final StepTable steps;
    private final Lines lines;
    private final Clock clock;

    Ticketing(
            FollowUps followUps,
            Connections connections,
            Opening opening,
            LinkTable links,
            TurnTable turns,
            StepTable steps,
            Lines lines,
            Clock clock) {
        this.followUps = followUps;
        this.connections = connections;
        this.opening = opening;
        this.links = links;
        this.turns = turns;
        this.steps = steps;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * A ticket for a follow-up, as somebody asks for it.
     *
     * @param tracker key of a connection; absent for the one where the follow-ups of the team go
     * @param ticket one that is there: its address, SHOP-12, #12; absent for a new one
     * @param prefer where both differ: ours, theirs or ask; absent for ask
     */
    public record Wish(
            @Nullable String tracker,
            @Nullable String ticket,
            @Nullable String prefer) {}

    /**
     * Has a ticket made, or links one that is there.
     *
     * @throws Invalid naming each field that does not fit
     * @throws Conflict when there is a link already, the incident is restricted and the connection is not for that, or the
     *     tracker does not answer
     */
    public Link open(Actor actor, long number, Wish wish) {
        actor.require(Access.RESPONDER);
        FollowUp followUp = followUps.find(actor, number);
        Validation check = new Validation();
        Connection connection = connection(check, followUp, wish.tracker());
        String typed = check.optionalLine("ticket", wish.ticket(), 500);
        String prefer = check.optionalLine("prefer", wish.prefer(), 10);
        Prefer which = Prefer.known(prefer == null ? Prefer.ASK.word() : prefer).orElse(null);
        check.check(which != null, "prefer", "must be one of ours, theirs, ask");
        check.throwIfAny();
        if (connection == null || which == null) {
            throw new IllegalStateException("checked before");
        }
        if (followUp.incident().restricted() && !connection.sendsRestricted()) {
            throw new Conflict("%s is not for follow-ups of restricted incidents.".formatted(connection.name()));
        }
        Ticket ticket = typed == null ? null : read(connection, typed);
        var agreed = Choosing.agreed(followUp, ticket, which.word());
        if (!opening.begin(actor, followUp, connection, ticket, agreed)) {
            throw new Conflict(
                    links.of(number).isPresent()
                            ? "%s has a ticket already.".formatted(followUp.name())
                            : "That ticket belongs to another follow-up.");
        }
        return links.of(number).orElseThrow();
    }

    private @Nullable Connection connection(Validation check, FollowUp followUp, @Nullable String typed) {
        String key = check.optionalLine("tracker", typed, 40);
        Optional<Connection> found = key == null
                ? opening.usual(followUp)
                : connections.list().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst();
        check.check(found.isPresent(), "tracker", key == null ? "is required" : "is none of this house's");
        return found.orElse(null);
    }

    private Ticket read(Connection connection, String typed) {
        try {
            Tracker tracker = lines.tracker(connection);
            Line line = lines.open(connection);
            String id = tracker.id(line, typed)
                    .orElseThrow(() -> wrong("names no ticket of %s".formatted(connection.project())));
            return tracker.read(line, id);
        } catch (Trouble trouble) {
            if (trouble.kind() == Trouble.Kind.GONE) {
                throw wrong("is not there, or not for Andon's token. " + trouble.why());
            }
            throw new Conflict(trouble.why());
        }
    }

    private static Invalid wrong(String why) {
        return new Invalid("ticket", why);
    }

    /** Which side wins where both differ when a ticket that is there is linked. */
    private enum Prefer {
        OURS,
        THEIRS,
        ASK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Prefer> known(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** What somebody chooses for one field; the version is that of the link as it was read. */
    public record Choice(
            @Nullable String field,
            @Nullable String keep,
            @Nullable Long version) {}

    /**
     * Ends a disagreement: the other side follows.
     *
     * @throws Stale when something else is in question by now
     * @throws Conflict when nobody disagrees about that, or what the ticket says cannot be taken over
     */
    @Transactional
    public Link choose(Actor actor, long number, Choice choice) {
        actor.require(Access.RESPONDER);
        FollowUp followUp = followUps.find(actor, number);
        Link link = links.lock(number).orElseThrow(() -> none(number));
        Validation check = new Validation();
        String word = check.line("field", choice.field(), 20);
        Optional<Field> field = Arrays.stream(Field.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        check.check(word.isEmpty() || field.isPresent(), "field", "must be one of title, state, owner, due");
        String keep = check.line("keep", choice.keep(), 10);
        boolean known = keep.equals("ours") || keep.equals("theirs");
        check.check(keep.isEmpty() || known, "keep", "must be ours or theirs");
        check.check(
                choice.version() == null || choice.version() > 0, "version", "must be that of the link as it was read");
        check.throwIfAny();
        if (choice.version() != null && choice.version() != link.version()) {
            throw new Stale("Something else is in question by now. Look again, then choose.");
        }
        Disagreement about = link.disagreements().stream()
                .filter(one -> field.filter(one.field()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new Conflict("Both sides agree about that by now."));
        if (keep.equals("theirs") && !about.canTake()) {
            throw new Conflict(about.why());
        }
        links.chosen(Choosing.chosen(link, about, keep.equals("ours")), clock.instant());
        steps.note(
                followUp.number(),
                link.connection(),
                actor.name(),
                "chosen_" + keep,
                about.field().word(),
                "",
                keep.equals("theirs") ? about.shown() : "",
                clock.instant());
        return links.of(number).orElseThrow();
    }

    private static Missing none(long number) {
        return new Missing("F-%d has no ticket that is kept in step.".formatted(number));
    }

    /** Has both compared now. A ticket that is gone is made anew. */
    @Transactional
    public Link again(Actor actor, long number) {
        actor.require(Access.RESPONDER);
        followUps.find(actor, number);
        Link link = links.lock(number).orElseThrow(() -> none(number));
        if (link.phase() == Link.Phase.GONE) {
            links.anew(link.id(), Opening.marker(number), clock.instant());
        } else {
            turns.want(number, clock.instant());
        }
        return links.of(number).orElseThrow();
    }

    /** Both go on by themselves; neither is changed. */
    @Transactional
    public void unlink(Actor actor, long number) {
        actor.require(Access.RESPONDER);
        followUps.find(actor, number);
        Link link = links.lock(number).orElseThrow(() -> none(number));
        links.delete(link.id());
        steps.note(number, link.connection(), actor.name(), "unlinked", "", link.label(), "", clock.instant());
    }
}
