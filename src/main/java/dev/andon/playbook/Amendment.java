package dev.andon.playbook;

import java.time.Instant;

/**
 * One line of the record of changes: who changed one place of the playbook, and when.
 *
 * @param id grows with every line
 * @param revision of the playbook; the lines of one change share it
 * @param source web, api or import
 */
public record Amendment(
        long id,
        long revision,
        Instant changedAt,
        String actorKind,
        String actorId,
        String actorName,
        String source,
        PlaybookChange change) {}
