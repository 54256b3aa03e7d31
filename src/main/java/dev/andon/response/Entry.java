package dev.andon.response;

import dev.andon.people.Actor;
import java.time.Instant;

/**
 * One line of an incident's log.
 *
 * @param seq 1, 2, 3 … within its incident, without gaps
 * @param occurredAt when it happened
 * @param recordedAt when we learned of it; never before the entry above
 * @param actor who did it, named as they were named then; its access is not kept and reads as VIEWER
 * @param source through what: web, api, rule, sample
 * @param hash SHA-256 over the hash above and this entry's canonical content, in lower-case hex
 */
public record Entry(
        long incidentId,
        long seq,
        IncidentEvent event,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String source,
        String hash) {}
