package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.internal.SeenRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How far each person has seen each incident, so that whoever was away can be told what happened. Never in the log. */
@Component
public class Visits {
    /** Whoever looks again within this time never left. */
    static final Duration AWAY = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Visits.class);

    private final SeenRows seen;
    private final Clock clock;
    /** Rooms that are open in a browser on this node, and in how many. */
    private final Map<Room, Integer> open = new ConcurrentHashMap<>();

    Visits(SeenRows seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    private record Room(long person, long incident) {}

    /** Up to which entry somebody had seen the incident, and when that was. */
    public record LastSeen(long seq, Instant at) {}

    /** Where the viewer left off before this visit; empty on the first, and for programs that are no person. */
    public Optional<LastSeen> before(Actor viewer, Incident incident) {
        return row(viewer, incident)
                .map(row -> wasAway(viewer, incident, row)
                        ? new LastSeen(row.seq(), row.seenAt())
                        : earlier(row.beforeSeq(), row.beforeAt()));
    }

    /** As {@link #before}, only for somebody who comes back just now. */
    public Optional<LastSeen> returned(Actor viewer, Incident incident) {
        return row(viewer, incident)
                .filter(row -> wasAway(viewer, incident, row))
                .map(row -> new LastSeen(row.seq(), row.seenAt()));
    }

    private Optional<SeenRows.Row> row(Actor viewer, Incident incident) {
        return viewer.isPerson() ? seen.find(viewer.personId(), incident.id()) : Optional.empty();
    }

    private boolean wasAway(Actor viewer, Incident incident, SeenRows.Row row) {
        return row.seenAt().isBefore(clock.instant().minus(AWAY)) && !isOpen(viewer, incident);
    }

    private boolean isOpen(Actor viewer, Incident incident) {
        return open.containsKey(new Room(viewer.personId(), incident.id()));
    }

    private static @Nullable LastSeen earlier(@Nullable Long seq, @Nullable Instant at) {
        return seq == null || at == null ? null : new LastSeen(seq, at);
    }

    /**
     * The viewer sees the incident as it is now. Written down once a minute at most.
     *
     * @return whether somebody mentions them in it that they had not seen
     */
    public boolean look(Actor viewer, Incident incident) {
        return viewer.isPerson() && write(viewer, incident, isOpen(viewer, incident));
    }

    private boolean write(Actor viewer, Incident incident, boolean stayed) {
        Instant now = clock.instant();
        return seen.look(viewer.personId(), incident.id(), incident.seq(), stayed, now, now.minus(AWAY));
    }

    /** Counts the viewer as there for as long as this takes. */
    public void during(Actor viewer, Incident incident, Runnable watching) {
        if (!viewer.isPerson()) {
            watching.run();
            return;
        }
        Room room = new Room(viewer.personId(), incident.id());
        open.merge(room, 1, Integer::sum);
        try {
            watching.run();
        } finally {
            open.computeIfPresent(room, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The viewer closes the room and has seen it as it is now. */
    public void left(Actor viewer, Incident incident) {
        if (!viewer.isPerson()) {
            return;
        }
        try {
            write(viewer, incident, true);
        } catch (DataAccessException stopping) {
            // Nobody waits for an answer any more; at worst they are told once more what they saw.
            log.debug("How far {} saw incident {} is not kept", viewer.name(), incident.number(), stopping);
        }
    }
}
