package dev.andon.checks.internal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When which incident's checklists are asked. Persistent, so that a node that dies takes no round with it. */
@Component
public class RoundTimers {
    private final RoundTable table;
    private final CheckSettings settings;
    private final Clock clock;

    RoundTimers(RoundTable table, CheckSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** Because of an entry. Set in its transaction, and so there exactly when the entry is. */
    void because(long incidentId) {
        table.due(incidentId, clock.instant(), false);
    }

    /** Because somebody wants it now. Pressed twice while one waits, it is one. */
    public void now(long incidentId) {
        table.due(incidentId, clock.instant(), true);
    }

    /**
     * The next round of an incident. Incidents differ in their second, so that a night with many of them does not ask
     * everything at once.
     */
    Instant next(long incidentId) {
        long seconds = settings.every().toSeconds();
        long shift = incidentId * 41 % seconds;
        long slot = Math.floorDiv(clock.instant().getEpochSecond() - shift, seconds) + 1;
        return Instant.ofEpochSecond(slot * seconds + shift);
    }
}
