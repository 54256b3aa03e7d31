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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells watchers that alerts changed, once a second at most. Not within the intake's own transactions: NOTIFY
 * serialises commits, and a storm would wait in that line.
 */
@Component("alertPulse")
public class Pulse implements DisposableBean {
    /** What the list of alerts watches; its ids are the beats. */
    public static final String ALERTS = "alerts/all";
    /** What home watches; its ids are milliseconds, because other modules speak there too. */
    private static final String HOME = "now/house";

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final Live live;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService timer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("alerts-pulse").factory());
    private volatile long lastBeat = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    Pulse(Live live, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.live = live;
        this.jdbc = jdbc;
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
            transaction.executeWithoutResult(_ -> beatNow());
        } catch (RuntimeException e) {
            log.warn("Watchers were not told that alerts changed; the next change tells them", e);
        }
    }

    /** For a person's single change, within its transaction. */
    public void beatNow() {
        // The row's lock makes the beats grow in the order of commits, as watchers need.
        long beat = jdbc.sql("update alert_pulse set beats = beats + 1 returning beats")
                .query(Long.class)
                .single();
        live.changed(ALERTS, beat);
        live.changed(HOME, clock.millis());
    }

    /** The latest beat. */
    public long latest() {
        return jdbc.sql("select beats from alert_pulse").query(Long.class).single();
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
