package dev.andon.alerts.internal.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes messages in and says when they are durable. Many requests share one commit: that is what makes a storm of
 * single messages cost about as much as a few large inserts.
 */
@Component("alertIntake")
public class Intake implements SmartLifecycle {
    private static final int WRITERS = 2;
    /** Messages waiting to be written, in KiB; about 10 s of a storm. More would only be answered too late. */
    private static final int ROOM = 64 * 1024;

    private final Semaphore room = new Semaphore(ROOM);
    private final List<Writer> writers;
    private volatile boolean running;

    Intake(Register register, Pulse pulse, MeterRegistry meters) {
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> new Writer("intake-" + n, register, pulse, meters))
                .toList();
        Gauge.builder("andon.intake.queued", room, r -> ROOM - r.availablePermits())
                .description("Messages waiting for their commit")
                .baseUnit("kibibytes")
                .register(meters);
    }

    /** Whether a message would be turned away now; asked before a body is read. */
    public boolean isSaturated() {
        return !running || room.availablePermits() == 0;
    }

    /**
     * Queues the messages, all of them or none. Nothing is accepted until {@link Receipt#await} returns.
     *
     * @throws Overloaded when there is no room, or Andon is stopping
     */
    public Receipt submit(List<? extends Message> messages) {
        int weight = messages.stream().mapToInt(Intake::weight).sum();
        if (!running || !room.tryAcquire(weight)) {
            throw new Overloaded();
        }
        Receipt receipt = new Receipt(messages.size(), () -> room.release(weight));
        for (Message message : messages) {
            // One key, one writer: what is said about an alert stays in the order it came.
            int writer = Math.floorMod(message.key().hashCode(), WRITERS);
            writers.get(writer).enqueue(new Writer.Slot(message, receipt));
        }
        return receipt;
    }

    private static int weight(Message message) {
        return 1 + message.raw().length() / 1024;
    }

    @Override
    public void start() {
        writers.forEach(Writer::start);
        running = true;
    }

    /** What was queued is still written: somebody waits for the answer. */
    @Override
    public void stop() {
        running = false;
        writers.forEach(Writer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after the web server, which drains its requests first. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    /** More than can be written in time; the sender has to come again. */
    public static final class Overloaded extends RuntimeException {
        Overloaded() {
            super("The intake is full", null, false, false);
        }
    }
}
