package dev.andon.alerts.internal.intake;

import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells watchers that alerts changed, once a second at most. Not within the intake's own transactions: NOTIFY
 * serialises commits, and a storm would wait in that line.
 */
@Component
public class Pulse implements DisposableBean {
    /** What home and the list of alerts watch. */
    public static final String TOPIC = "now/house";

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final Live live;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService timer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("alerts-pulse").factory());
    private volatile long lastBeat = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    Pulse(Live live, Clock clock, PlatformTransactionManager transactions) {
        this.live = live;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something about alerts changed and is committed. */
    public void changed() {
        if (due.compareAndSet(false, true) && !timer.isShutdown()) {
            long wait = lastBeat + TimeUnit.SECONDS.toNanos(1) - System.nanoTime();
            timer.execute(() -> {
                LockSupport.parkNanos(wait);
                beat();
            });
        }
    }

    private void beat() {
        lastBeat = System.nanoTime();
        due.set(false);
        try {
            transaction.executeWithoutResult(_ -> live.changed(TOPIC, clock.millis()));
        } catch (RuntimeException e) {
            log.warn("Watchers were not told that alerts changed; the next change tells them", e);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
