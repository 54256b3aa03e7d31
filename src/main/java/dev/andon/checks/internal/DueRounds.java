package dev.andon.checks.internal;

import dev.andon.checks.internal.RoundTable.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the rounds that are due, some of them at once, until none is. Nothing is locked while other systems are asked. */
@Component
class DueRounds {
    private static final Logger log = LoggerFactory.getLogger(DueRounds.class);

    private static final int AT_ONCE = 8;
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Longer than any round takes; then whoever had it is thought dead, and it is done again. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final RoundTable table;
    private final RoundTimers timers;
    private final Rounds rounds;
    private final Clock clock;

    DueRounds(RoundTable table, RoundTimers timers, Rounds rounds, Clock clock) {
        this.table = table;
        this.timers = timers;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Rounds that become due meanwhile are done as well: one that hangs keeps only its own place. */
    void work() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> ends = new ExecutorCompletionService<>(threads);
            int busy = begin(ends, AT_ONCE);
            while (busy > 0) {
                busy -= ended(ends);
                busy += begin(ends, AT_ONCE - busy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Andon stops; another node does what is left, or this one later
        }
    }

    private int begin(CompletionService<Void> ends, int places) {
        if (places == 0) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exact as the table, to know it again
        List<Taken> taken = table.take(now, now.plus(LEASE), places);
        taken.forEach(one -> ends.submit(() -> round(one), null));
        return taken.size();
    }

    /** How many have ended, after waiting for some of them, but no longer than new ones may wait. */
    private static int ended(CompletionService<Void> ends) throws InterruptedException {
        int ended = 0;
        Future<Void> one = ends.poll(500, TimeUnit.MILLISECONDS);
        while (one != null) {
            ended++;
            one = ended < AT_ONCE / 2 ? ends.poll(50, TimeUnit.MILLISECONDS) : ends.poll();
        }
        return ended;
    }

    private void round(Taken taken) {
        try {
            boolean live = rounds.round(taken.incidentId(), taken.pressed());
            table.done(taken, live ? timers.next(taken.incidentId()) : null);
        } catch (RuntimeException e) {
            log.warn("A round of checks failed and is done again", e);
            table.again(taken, clock.instant().plus(SOON));
        }
    }
}
