package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.Link.Phase;
import dev.andon.trackers.internal.vendor.Ticket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a link; whoever is due does the rest. */
@Component
public class Opening {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkTable links;
    private final ConnectionTable connections;
    private final FollowUps followUps;
    private final StepTable steps;
    private final Clock clock;

    Opening(LinkTable links, ConnectionTable connections, FollowUps followUps, StepTable steps, Clock clock) {
        this.links = links;
        this.connections = connections;
        this.followUps = followUps;
        this.steps = steps;
        this.clock = clock;
    }

    /** Those that a follow-up may go to, by key. */
    public List<Connection> fitting(FollowUp followUp) {
        return connections.list().stream()
                .filter(one -> one.sendsRestricted() || !followUp.incident().restricted())
                .toList();
    }

    /** Where the follow-ups of a team go by default; of all when there is but one that they may go to. */
    public Optional<Connection> usual(FollowUp followUp) {
        List<Connection> all = fitting(followUp);
        return all.stream()
                .filter(one -> one.teams().contains(followUp.team()))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    void byItself(long number) {
        followUps
                .byNumber(Actor.system(), number)
                .filter(followUp -> followUp.ticket() == null)
                .ifPresent(followUp -> fitting(followUp).stream()
                        .filter(one -> one.byItself() && one.teams().contains(followUp.team()))
                        .findFirst()
                        .ifPresent(one -> begin(Actor.system(), followUp, one, null, Map.of())));
    }

    /**
     * Has a ticket made, or takes one that is there.
     *
     * @param ticket null for one that is to be made
     * @param agreed by field, what is taken to have been the same before
     * @return whether it is the first link of both
     */
    @Transactional
    public boolean begin(
            Actor actor, FollowUp followUp, Connection connection, @Nullable Ticket ticket, Map<Field, Agreed> agreed) {
        Link link = new Link(
                0,
                followUp.number(),
                connection.key(),
                ticket == null ? Phase.MAKING : Phase.LINKED,
                ticket == null ? null : ticket.id(),
                ticket == null ? "" : ticket.label(),
                ticket == null ? "" : ticket.url(),
                marker(followUp.number()),
                null,
                agreed,
                List.of(),
                Map.of(),
                "",
                0,
                clock.instant(),
                actor.name(),
                null,
                null,
                1);
        boolean first = links.insert(link);
        if (first && ticket != null) {
            steps.note(
                    followUp.number(),
                    connection.key(),
                    actor.name(),
                    "linked",
                    "",
                    "",
                    ticket.label(),
                    clock.instant());
        }
        return first;
    }

    /** One word that no other ticket has, and that people may see. */
    public static String marker(long followUp) {
        byte[] some = new byte[6];
        RANDOM.nextBytes(some);
        return "andon-f%d-%s".formatted(followUp, HexFormat.of().formatHex(some));
    }
}
