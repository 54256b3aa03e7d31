package dev.andon.checks.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When which incident's checklists are asked. Persistent, so that a node that dies takes no round with it. */
@Component
public class RoundTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final CustomTask<Void> checksRound;
    private final CheckSettings settings;
    private final Clock clock;

    RoundTimers(
            ObjectProvider<SchedulerClient> scheduler,
            CustomTask<Void> checksRound,
            CheckSettings settings,
            Clock clock) {
        this.scheduler = scheduler;
        this.checksRound = checksRound;
        this.settings = settings;
        this.clock = clock;
    }

    /** Because of an entry. Set in its transaction, and so there exactly when the entry is. */
    void because(long incidentId, long seq) {
        set(incidentId + "/" + seq, clock.instant());
    }

    /** Because somebody wants it now. Pressed twice while one waits, it is one. */
    public void now(long incidentId) {
        set(incidentId + "/" + RoundTask.PRESSED, clock.instant());
    }

    /**
     * The next round of an incident. Named after its place in time: however many rounds ask for the next one, they mean
     * the same. Incidents differ in their second, so that a night with many of them does not ask everything at once.
     */
    void next(long incidentId) {
        Duration every = settings.every();
        long seconds = every.toSeconds();
        long shift = incidentId * 41 % seconds;
        long slot = Math.floorDiv(clock.instant().getEpochSecond() - shift, seconds) + 1;
        set(incidentId + "/at-" + slot + "-of-" + seconds, Instant.ofEpochSecond(slot * seconds + shift));
    }

    private void set(String name, Instant at) {
        scheduler.getObject().scheduleIfNotExists(checksRound.instance(name), at);
    }
}
