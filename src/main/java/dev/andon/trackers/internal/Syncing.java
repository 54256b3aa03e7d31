package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.Link.Phase;
import dev.andon.trackers.Stage;
import dev.andon.trackers.internal.Merge.Plan;
import dev.andon.trackers.internal.Taking.Takeover;
import dev.andon.trackers.internal.TurnTable.Turn;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Ticket;
import dev.andon.trackers.internal.vendor.Tracker;
import dev.andon.trackers.internal.vendor.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings a follow-up and its ticket in step. It does not matter why it is asked to: both sides are read, compared with
 * what was agreed, and whoever is behind follows. So it may be asked late, twice and in any order.
 */
@Component
class Syncing {
    private final LinkTable links;
    private final TurnTable turns;
    private final ConnectionTable connections;
    private final FollowUps followUps;
    private final Lines lines;
    private final Making making;
    private final Sending sending;
    private final Taking taking;
    private final Accounts accounts;
    private final StepTable steps;
    private final Clock clock;

    Syncing(
            LinkTable links,
            TurnTable turns,
            ConnectionTable connections,
            FollowUps followUps,
            Lines lines,
            Making making,
            Sending sending,
            Taking taking,
            Accounts accounts,
            StepTable steps,
            Clock clock) {
        this.links = links;
        this.turns = turns;
        this.connections = connections;
        this.followUps = followUps;
        this.lines = lines;
        this.making = making;
        this.sending = sending;
        this.taking = taking;
        this.accounts = accounts;
        this.steps = steps;
        this.clock = clock;
    }

    /** Whose turn it is, and with whom one speaks about it. */
    private record Both(Turn turn, Link link, Connection connection, Tracker tracker, Line line) {}

    /**
     * @return whether the tracker was asked
     * @throws Trouble when it does not do what it is asked, and it is not the ticket's fault
     */
    boolean sync(Turn turn) {
        Link link = links.find(turn.linkId()).orElse(null);
        if (link == null) {
            return false;
        }
        Connection connection = connections.find(link.connection()).orElseThrow();
        Optional<FollowUp> followUp = followUps.byNumber(Taking.actor(connection), link.followUp());
        if (followUp.isEmpty()) {
            return false;
        }
        if (isHeld(connection, followUp.get())) {
            turns.stands(turn, Phase.HELD, "", clock.instant());
            return false;
        }
        Both both = new Both(turn, link, connection, lines.tracker(connection), lines.open(connection));
        try {
            ticket(both, followUp.get()).ifPresent(ticket -> compare(both, ticket));
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.REFUSED) {
                throw trouble;
            }
            turns.stands(turn, Phase.REFUSED, trouble.why(), clock.instant());
        }
        return true;
    }

    private static boolean isHeld(Connection connection, FollowUp followUp) {
        return followUp.incident().restricted() && !connection.sendsRestricted();
    }

    /** Empty when there is none any more. */
    private Optional<Ticket> ticket(Both both, FollowUp followUp) {
        Link link = both.link();
        if (link.ticket() == null) {
            return making.make(both.turn(), link, followUp, both.tracker(), both.line());
        }
        try {
            return Optional.of(both.tracker().read(both.line(), link.ticket()));
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case GONE -> gone(both, trouble);
                case CLOSED -> hidden(both, trouble);
                case BUSY, DOWN, REFUSED -> throw trouble;
            }
            return Optional.empty();
        }
    }

    /** One ticket that is not for our token holds up no other; a project that is not for it holds up all. */
    private void hidden(Both both, Trouble trouble) {
        both.tracker().tried(both.line());
        turns.stands(both.turn(), Phase.REFUSED, trouble.why(), clock.instant());
    }

    /** A project that we may not see any more looks as if each of its tickets were gone. */
    private void gone(Both both, Trouble trouble) {
        try {
            both.tracker().tried(both.line());
        } catch (Trouble project) {
            throw project.kind() == Trouble.Kind.GONE
                    ? new Trouble(Trouble.Kind.CLOSED, "The project is not there, or not for this token.")
                    : project;
        }
        if (both.link().phase() != Phase.GONE) {
            note(both, "gone", "", both.link().label(), "");
        }
        turns.stands(both.turn(), Phase.GONE, trouble.why(), clock.instant());
    }

    private void compare(Both both, Ticket ticket) {
        // Read again: what was made just now has agreed on something, and a person may have changed it meanwhile.
        Link link = links.find(both.link().id()).orElse(null);
        if (link == null) {
            return; // unlinked meanwhile
        }
        FollowUp followUp = followUps.find(Taking.actor(both.connection()), link.followUp());
        if (isHeld(both.connection(), followUp)) {
            turns.stands(both.turn(), Phase.HELD, "", clock.instant());
            return; // restricted while the ticket was read
        }
        Dictionary words = new Dictionary(both.tracker(), both.line(), accounts, ticket.names());
        Map<Field, String> ours = Dictionary.values(followUp);
        Plan plan = Merge.of(link.agreed(), ours, ticket.values(), link.disagreements(), words, clock.instant());
        Outcome outcome = new Outcome(plan);
        plan.take().forEach((field, value) -> take(both, ticket, words, outcome, field, value, ours));
        Ticket after = plan.push().isEmpty() ? ticket : push(both, ticket, words, outcome, plan, ours);
        boolean open = Stage.of(after.values().getOrDefault(Field.STATE, Stage.TODO.word())) == Stage.TODO
                || followUp.state().isOpen();
        if (!turns.compared(both.turn(), link, outcome.of(link, after), open, clock.instant())) {
            turns.want(link.followUp(), clock.instant()); // somebody chose meanwhile; with that in mind, once more
        }
        taking.address(
                both.connection(), followUps.find(Taking.actor(both.connection()), link.followUp()), after.url());
    }

    private void take(
            Both both,
            Ticket ticket,
            Dictionary words,
            Outcome outcome,
            Field field,
            String value,
            Map<Field, String> ours) {
        String theirs = ticket.values().getOrDefault(field, "");
        String was = ours.getOrDefault(field, "");
        Takeover over = new Takeover(field, was, value, theirs);
        String why = taking.take(both.connection(), both.link(), ticket.label(), over);
        if (why == null) {
            outcome.agreed.put(field, new Agreed(value, theirs));
            note(both, "taken", field.word(), was, words.shown(field, theirs));
        } else {
            Instant since = Merge.since(both.link().disagreements(), field, clock.instant());
            outcome.disagreements.add(new Disagreement(field, was, theirs, words.shown(field, theirs), why, since));
        }
    }

    private Ticket push(
            Both both, Ticket ticket, Dictionary words, Outcome outcome, Plan plan, Map<Field, String> ours) {
        Sending.Sent sent = sending.send(both.tracker(), both.line(), ticket, plan.push());
        sent.refused().forEach(outcome.notes::put);
        plan.push().keySet().stream()
                .filter(field -> !sent.refused().containsKey(field))
                .forEach(field -> {
                    String before = words.shown(field, ticket.values().getOrDefault(field, ""));
                    String theirs = sent.ticket().values().get(field);
                    outcome.agreed.put(field, new Agreed(ours.get(field), theirs));
                    note(both, "sent", field.word(), before, theirs == null ? "" : words.shown(field, theirs));
                });
        return sent.ticket();
    }

    private void note(Both both, String what, String field, String before, String after) {
        steps.note(
                both.link().followUp(),
                both.connection().key(),
                Taking.actor(both.connection()).name(),
                what,
                field,
                before,
                after,
                clock.instant());
    }

    /** What is to be kept of a comparison, while it is acted upon. */
    private static final class Outcome {
        private final Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        private final List<Disagreement> disagreements;
        private final Map<Field, String> notes = new EnumMap<>(Field.class);

        Outcome(Plan plan) {
            agreed.putAll(plan.agreed());
            disagreements = new ArrayList<>(plan.disagreements());
            notes.putAll(plan.notes());
        }

        Link of(Link link, Ticket ticket) {
            return new Link(
                    link.id(),
                    link.followUp(),
                    link.connection(),
                    Phase.LINKED,
                    ticket.id(),
                    ticket.label(),
                    ticket.url(),
                    link.marker(),
                    link.sentAt(),
                    agreed,
                    disagreements,
                    notes,
                    "",
                    0,
                    link.linkedAt(),
                    link.linkedBy(),
                    link.readAt(),
                    null,
                    link.version());
        }
    }
}
