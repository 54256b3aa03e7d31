package dev.andon.response;

import dev.andon.platform.problem.Invalid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two incidents that one command speaks of.
 *
 * @param one the incident that was asked to change
 * @param other the one it was asked to be tied to
 */
record Pair(Incident one, Incident other) {

    /**
     * Both, as the actor may see them.
     *
     * @throws dev.andon.platform.problem.Missing when they may not see the first
     * @throws Invalid naming the field when the second is none they may see, in the same words as if there were none
     */
    static Pair find(Incidents incidents, Act act, long number, String field, @Nullable Long other) {
        Incident one = incidents.find(act.actor(), number);
        if (other == null) {
            throw new Invalid(field, "is required");
        }
        if (other == number) {
            throw new Invalid(field, "is this incident itself");
        }
        Optional<Incident> found = incidents.byNumber(act.actor(), other);
        return new Pair(one, found.orElseThrow(() -> new Invalid(field, "names no incident")));
    }

    /** Both as they stand, locked in one order for everybody, so that two opposite commands never wait in a ring. */
    Pair locked(IncidentLog log) {
        boolean inOrder = one.id() < other.id();
        Incident first = log.lock(inOrder ? one.id() : other.id());
        Incident second = log.lock(inOrder ? other.id() : one.id());
        return inOrder ? new Pair(first, second) : new Pair(second, first);
    }
}
