package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.platform.AndonSettings;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.Stage;
import dev.andon.trackers.internal.vendor.Draft;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Ticket;
import dev.andon.trackers.internal.vendor.Tracker;
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

    private final TurnTable turns;
    private final StepTable steps;
    private final Accounts accounts;
    private final AndonSettings settings;
    private final Clock clock;

    Making(TurnTable turns, StepTable steps, Accounts accounts, AndonSettings settings, Clock clock) {
        this.turns = turns;
        this.steps = steps;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The ticket, made now or before. */
    Ticket make(Link link, FollowUp followUp, Tracker tracker, Line line) {
        Instant sent = link.sentAt();
        Optional<Ticket> before = sent == null ? Optional.empty() : tracker.made(line, link.marker(), sent.minus(SKEW));
        Ticket ticket = before.orElseGet(() -> anew(link, followUp, tracker, line));
        turns.made(link, ticket, before.isPresent() ? found(link, ticket) : made(followUp, ticket));
        steps.note(
                link.followUp(),
                link.connection(),
                Taking.actor(line.connection()).name(),
                before.isPresent() ? "found" : "made",
                "",
                "",
                ticket.label(),
                clock.instant());
        return ticket;
    }

    /** Vendors leave out what they do not want, such as somebody who cannot be assigned. That is no change of theirs. */
    private static Map<Field, Agreed> made(FollowUp followUp, Ticket ticket) {
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        Dictionary.values(followUp)
                .forEach((field, value) -> agreed.put(
                        field,
                        new Agreed(
                                field == Field.STATE && !value.equals(State.OPEN.word()) ? null : value,
                                ticket.values().get(field))));
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

    private Ticket anew(Link link, FollowUp followUp, Tracker tracker, Line line) {
        Map<Field, String> ours = Dictionary.values(followUp);
        Dictionary words = new Dictionary(tracker, line, accounts, Map.of());
        String owner = words.account(ours.getOrDefault(Field.OWNER, "")).orElse("");
        turns.sending(link, sent(ours, owner), clock.instant());
        return tracker.create(
                line,
                new Draft(
                        link.marker(),
                        followUp.title(),
                        "Follow-up " + followUp.name(),
                        settings.publicUrl().resolve(followUp.path()).toString(),
                        followUp.detail(),
                        owner,
                        followUp.due()));
    }

    /** What the ticket is asked to be. What somebody there makes of it before we hear of it is a change of theirs. */
    private static Map<Field, Agreed> sent(Map<Field, String> ours, String owner) {
        Map<Field, Agreed> sent = new EnumMap<>(Field.class);
        ours.forEach((field, value) -> sent.put(
                field,
                switch (field) {
                    case TITLE, DUE -> new Agreed(value, value);
                    case OWNER -> new Agreed(owner.isEmpty() && !value.isEmpty() ? null : value, owner);
                    case STATE -> new Agreed(value.equals(State.OPEN.word()) ? value : null, Stage.TODO.word());
                }));
        return sent;
    }
}
