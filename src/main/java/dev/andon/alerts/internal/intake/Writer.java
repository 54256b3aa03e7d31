package dev.andon.alerts.internal.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** One thread that writes whatever has queued up meanwhile, one commit after the other. */
final class Writer {
    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int BATCH = 500;

    sealed interface Work {}

    record Slot(Message message, Receipt receipt) implements Work {}

    private enum Stop implements Work {
        STOP
    }

    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final String name;
    private final Register register;
    private final Pulse pulse;
    private final Timer commits;
    private final DistributionSummary sizes;
    private final Counter failures;
    private @Nullable Thread thread;

    Writer(String name, Register register, Pulse pulse, MeterRegistry meters) {
        this.name = name;
        this.register = register;
        this.pulse = pulse;
        this.commits = meters.timer("andon.intake.commit");
        this.sizes = meters.summary("andon.intake.batch");
        this.failures = meters.counter("andon.intake.failed");
    }

    void start() {
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    void enqueue(Slot slot) {
        queue.add(slot);
    }

    /** Returns when everything queued before is written. */
    void stop() {
        // A last piece of work and not an interrupt: that would break the connection in the middle of a commit.
        queue.add(Stop.STOP);
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Work> drained = new ArrayList<>(BATCH);
        boolean stopped = false;
        while (!stopped) {
            drained.clear();
            drained.add(take());
            queue.drainTo(drained, BATCH - 1);
            stopped = drained.remove(Stop.STOP);
            write(drained.stream().map(Slot.class::cast).toList());
        }
    }

    private Work take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            return Stop.STOP;
        }
    }

    private void write(List<Slot> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            commit(batch);
            batch.forEach(slot -> slot.receipt().written());
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException down) {
            // Nothing can be written at all: trying them one by one would only make everybody wait longer.
            log.warn("The database cannot be reached; {} messages were turned away", batch.size(), down);
            batch.forEach(slot -> fail(slot, down));
        } catch (RuntimeException | Error broken) {
            log.warn("A batch of {} messages was not written; writing them one by one", batch.size(), broken);
            batch.forEach(this::writeAlone);
        }
        pulse.changed();
    }

    private void commit(List<Slot> batch) {
        List<Message> messages = batch.stream().map(Slot::message).toList();
        sizes.record(messages.size());
        commits.record(() -> {
            try {
                register.commit(messages);
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                // Another node took the same key at the same moment; now its row can be seen.
                register.commit(messages);
            }
        });
    }

    /** One poisonous message must not refuse its neighbours. */
    private void writeAlone(Slot slot) {
        try {
            commit(List.of(slot));
            slot.receipt().written();
        } catch (RuntimeException | Error e) {
            log.error(
                    "A message from alert source {} could not be written",
                    slot.message().source().name(),
                    e);
            fail(slot, e);
        }
    }

    private void fail(Slot slot, Throwable why) {
        failures.increment();
        slot.receipt().failed(why);
    }
}
