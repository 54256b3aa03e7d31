package dev.andon.interventions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.andon.people.Actor;
import dev.andon.response.Entry;
import java.time.Instant;

/**
 * That something was said or done, when and by whom.
 *
 * @param at when it happened
 * @param by their name then
 * @param kind what they are
 * @param byId their id as the log has it
 * @param seq the entry that says so
 */
public record Said(Instant at, String by, @JsonIgnore Actor.Kind kind, String byId, long seq) {

    static Said of(Entry entry) {
        return new Said(
                entry.occurredAt(),
                entry.actor().name(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.seq());
    }

    /** Whether this actor did; a person and an alert source may have the same id. */
    boolean isBy(Actor actor) {
        return actor.kind() == kind && actor.id().equals(byId);
    }
}
