package dev.andon.trackers.internal;

import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.trackers.Health;
import dev.andon.trackers.Link;
import dev.andon.trackers.internal.TurnTable.Turn;
import dev.andon.trackers.internal.vendor.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at links that are due, some of them at once, until none is. Nothing is locked while trackers are asked. */
@Component
class DueTurns {
    private static final Logger log = LoggerFactory.getLogger(DueTurns.class);

    private static final int AT_ONCE = 8;
    /** Longer than any turn takes, which asks thirty times at most; then another has it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int ANSWERS = 30;
    /** Of those that nobody told of, so many at each look: a house with thousands does not spend its limits on reading. */
    private static final int REREAD = 20;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Whoever did not answer may still be making the ticket; looked for too early, it would be made twice. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final Duration CLOSED = Duration.ofMinutes(15);

    private final TurnTable turns;
    private final LinkTable links;
    private final HealthTable health;
    private final Syncing syncing;
    private final TrackerSettings settings;
    private final Clock clock;

    DueTurns(
            TurnTable turns,
            LinkTable links,
            HealthTable health,
            Syncing syncing,
            TrackerSettings settings,
            Clock clock) {
        this.turns = turns;
        this.links = links;
        this.health = health;
        this.syncing = syncing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Now, as exact as the tables, to know it again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Those that nobody told of for long are due as well. */
    void reread() {
        turns.reread(now(), settings.every(), REREAD);
        health.forget(now().minus(FORGOTTEN_AFTER));
    }

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
        List<Turn> taken = turns.take(now(), now().plus(lease()), now().minus(SETTLED), places);
        taken.forEach(turn -> ends.submit(() -> turn(turn), null));
        return taken.size();
    }

    private Duration lease() {
        Duration patient = settings.waits().multipliedBy(ANSWERS);
        return patient.compareTo(LEASE) > 0 ? patient : LEASE;
    }

    private static int ended(CompletionService<Void> ends) throws InterruptedException {
        int ended = 0;
        Future<Void> one = ends.poll(500, TimeUnit.MILLISECONDS);
        while (one != null) {
            ended++;
            one = ends.poll();
        }
        return ended;
    }

    private void turn(Turn turn) {
        Link link = links.find(turn.linkId()).orElse(null);
        if (link == null) {
            return;
        }
        try {
            if (syncing.sync(turn)) {
                health.fine(link.connection(), now());
            }
            turns.done(turn, now());
        } catch (Trouble trouble) {
            rest(turn, link, trouble);
        } catch (Stale somebodyWasFaster) {
            turns.failed(turn, "", now().plus(SOON), now());
        } catch (Refusal refusal) {
            log.warn("F-{} could not be kept in step with its ticket", link.followUp(), refusal);
            turns.failed(turn, String.valueOf(refusal.getMessage()), now().plus(CLOSED), now());
        } catch (RuntimeException e) {
            log.warn("A ticket could not be looked at and is looked at again", e);
            turns.failed(
                    turn, "Something went wrong in Andon; it is tried again.", now().plus(pause(link.tries())), now());
        }
    }

    /** A tracker that does not answer is not asked by all the others either. */
    private void rest(Turn turn, Link link, Trouble trouble) {
        Health was = health.of(link.connection());
        Duration pause = switch (trouble.kind()) {
            case BUSY -> Objects.requireNonNullElse(trouble.after(), Duration.ofMinutes(1));
            case CLOSED -> CLOSED;
            case DOWN, GONE, REFUSED -> Objects.requireNonNullElse(trouble.after(), pause(failures(was)));
        };
        Instant until = now().plus(pause);
        health.trouble(link.connection(), trouble.why(), now(), until);
        boolean unanswered = link.ticket() == null && trouble.kind() == Trouble.Kind.DOWN;
        turns.failed(turn, trouble.why(), unanswered ? later(until) : until, now());
        log.info("{} is left alone until {}: {}", link.connection(), until, trouble.why());
    }

    private Instant later(Instant until) {
        Instant settled = now().plus(SETTLED);
        return until.isAfter(settled) ? until : settled;
    }

    /** Of several that were asked at once and failed, the first counted for all. */
    private int failures(Health was) {
        boolean counted = was.restUntil() != null && was.restUntil().isAfter(now());
        return counted ? Math.max(0, was.failures() - 1) : was.failures();
    }

    /** 30 s, 1, 2, 4, 8 minutes, at last every ten. */
    private static Duration pause(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 6));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
