package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.platform.AndonSettings;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.Stage;
import dev.andon.trackers.internal.TurnTable.Turn;
import dev.andon.trackers.internal.vendor.Draft;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Ticket;
import dev.andon.trackers.internal.vendor.Tracker;
import dev.andon.trackers.internal.vendor.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes tickets, each once. Before it is asked for, it is written down that it will be, and with what; whoever finds that
 * written looks for the ticket first.
 */
@Component
class Making {
    /** The vendor's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final LinkTable links;
    private final TurnTable turns;
    private final StepTable steps;
    private final Accounts accounts;
    private final AndonSettings settings;
    private final Clock clock;

    Making(LinkTable links, TurnTable turns, StepTable steps, Accounts accounts, AndonSettings settings, Clock clock) {
        this.links = links;
        this.turns = turns;
        this.steps = steps;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The ticket, made now or before; empty when nobody wants it any more. */
    Optional<Ticket> make(Turn turn, Link link, FollowUp followUp, Tracker tracker, Line line) {
        Instant sent = link.sentAt();
        Optional<Ticket> before = sent == null ? Optional.empty() : tracker.made(line, link.marker(), sent.minus(SKEW));
        Optional<Ticket> ticket = before.or(() -> anew(turn, link, followUp, tracker, line));
        ticket.ifPresent(one -> made(link, line, one, before.isPresent()));
        return ticket;
    }

    private void made(Link link, Line line, Ticket ticket, boolean before) {
        turns.made(link, ticket, before ? found(link, ticket) : made(link, ticket));
        steps.note(
                link.followUp(),
                link.connection(),
                Taking.actor(line.connection()).name(),
                before ? "found" : "made",
                "",
                "",
                ticket.label(),
                clock.instant());
    }

    /** Vendors leave out what they do not want, such as somebody who cannot be assigned. That is no change of theirs. */
    private Map<Field, Agreed> made(Link link, Ticket ticket) {
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        links.find(link.id())
                .ifPresent(now -> now.agreed()
                        .forEach((field, sent) -> agreed.put(
                                field, new Agreed(sent.ours(), ticket.values().get(field)))));
        return agreed;
    }

    /** Of one that was made before, what differs from what was sent is a change of theirs, but for an owner left out. */
    private static Map<Field, Agreed> found(Link link, Ticket ticket) {
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        agreed.putAll(link.agreed());
        if (ticket.values().getOrDefault(Field.OWNER, "").isEmpty()) {
            agreed.computeIfPresent(Field.OWNER, (_, was) -> new Agreed(was.ours(), ""));
        }
        return agreed;
    }

    /** With owner and day, and without where the tracker does not want those: each is then sent by itself. */
    private Optional<Ticket> anew(Turn turn, Link link, FollowUp followUp, Tracker tracker, Line line) {
        Map<Field, String> ours = Dictionary.values(followUp);
        Dictionary words = new Dictionary(tracker, line, accounts, Map.of());
        String owner = words.account(ours.getOrDefault(Field.OWNER, "")).orElse("");
        Draft draft = draft(link, followUp, owner);
        try {
            return asked(turn, link, tracker, line, draft, sent(ours, draft));
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.REFUSED || draft.isBare()) {
                throw trouble;
            }
            return asked(turn, link, tracker, line, draft.bare(), sent(ours, draft.bare()));
        }
    }

    private Draft draft(Link link, FollowUp followUp, String owner) {
        return new Draft(
                link.marker(),
                followUp.title(),
                "Follow-up " + followUp.name(),
                settings.publicUrl().resolve(followUp.path()).toString(),
                followUp.detail(),
                owner,
                followUp.due());
    }

    /** Whoever says no has not made it; of whoever says nothing that is not known. */
    private Optional<Ticket> asked(
            Turn turn, Link link, Tracker tracker, Line line, Draft draft, Map<Field, Agreed> sent) {
        if (!turns.sending(turn, link, sent, clock.instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(tracker.create(line, draft));
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.DOWN) {
                turns.notMade(turn, link);
            }
            throw trouble;
        }
    }

    /** What the ticket is asked to be. What somebody there makes of it before we hear of it is a change of theirs. */
    private static Map<Field, Agreed> sent(Map<Field, String> ours, Draft draft) {
        Map<Field, Agreed> sent = new EnumMap<>(Field.class);
        ours.forEach((field, value) -> sent.put(
                field,
                switch (field) {
                    case TITLE -> new Agreed(value, value);
                    case DUE ->
                        sent(value, draft.due() == null ? "" : draft.due().toString());
                    case OWNER -> sent(value, draft.owner());
                    case STATE -> new Agreed(value.equals(State.OPEN.word()) ? value : null, Stage.TODO.word());
                }));
        return sent;
    }

    /** What is left out is still to be sent. */
    private static Agreed sent(String value, String as) {
        return new Agreed(as.isEmpty() && !value.isEmpty() ? null : value, as);
    }
}
