package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.TrackerKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What Andon wants of a tracker. Each vendor's is one class that knows its addresses and shapes and nothing of
 * follow-ups. All of them throw {@link Trouble}, and nothing else, when the vendor does not do what was asked.
 */
public interface Tracker {
    TrackerKind kind();

    /** Asks for the project; answers how it is called there. */
    String tried(Line line);

    /** The project as a connection names it, by the name that it has there now: it may have another since. */
    default String called(Line line) {
        return line.project();
    }

    /** Makes a ticket that carries the draft's marker. */
    Ticket create(Line line, Draft draft);

    /**
     * The ticket that was made with this marker, the first if there are several: the answer to its making may have been
     * lost.
     *
     * @param since a time before it can have been made
     */
    Optional<Ticket> made(Line line, String marker, Instant since);

    /** @param id of a {@link Ticket} */
    Ticket read(Line line, String id);

    /**
     * Changes the fields that are named, and answers what it is afterwards.
     *
     * @param before as it was read just now
     */
    Ticket update(Line line, Ticket before, Map<Field, String> edit);

    /** The id in what somebody typed: an address, SHOP-12, #12; empty when there is none in it. */
    Optional<String> id(Line line, String typed);

    /** The account of whoever has this address of e-mail; empty when the tracker does not tell. */
    Optional<String> account(Line line, String email);

    /** The address of e-mail of an account; empty when the tracker does not tell. */
    Optional<String> email(Line line, String account);

    /** Has the tracker tell us what changes; only where it makes the secret itself, and brings it meanwhile. */
    default void hook(Line line, String target) {
        throw new UnsupportedOperationException(kind() + " is told our secret by a person");
    }

    /**
     * What a webhook says: only which tickets to look at. What is in it may be late; what is true is read.
     *
     * @param secret that it was signed with
     * @throws Forged when it was not signed with that
     */
    Hint receive(String secret, String project, Delivery delivery);
}
