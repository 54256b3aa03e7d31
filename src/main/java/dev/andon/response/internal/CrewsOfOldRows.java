package dev.andon.response.internal;

import dev.andon.response.IncidentLog;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Folds the rows again that are older than crews, once, in the background. Two nodes that do it together do the same.
 * Until its turn a row says that nobody takes part, and the first entry that is written to it sets that right.
 */
@Component
class CrewsOfOldRows {
    private static final int BATCH = 200;

    private final IncidentRows rows;
    private final IncidentLog log;

    CrewsOfOldRows(IncidentRows rows, IncidentLog log) {
        this.rows = rows;
        this.log = log;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("crews-of-old-rows").start(this::all);
    }

    private void all() {
        List<Long> batch = rows.withoutCrew(BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(log::refold);
            batch = rows.withoutCrew(BATCH);
        }
    }
}
