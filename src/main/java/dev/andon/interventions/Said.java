package dev.andon.interventions;

import dev.andon.response.Entry;
import java.time.Instant;

/**
 * That something was said or done, when and by whom.
 *
 * @param at when it happened
 * @param by their name then
 * @param byId their id as the log has it
 * @param seq the entry that says so
 */
public record Said(Instant at, String by, String byId, long seq) {

    static Said of(Entry entry) {
        return new Said(entry.occurredAt(), entry.actor().name(), entry.actor().id(), entry.seq());
    }
}
