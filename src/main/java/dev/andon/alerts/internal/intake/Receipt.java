package dev.andon.alerts.internal.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a request holds while its messages are on the way to the disk. */
public final class Receipt {
    private final AtomicInteger open;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable whenDone;
    private volatile @Nullable Throwable failure;

    Receipt(int messages, Runnable whenDone) {
        this.open = new AtomicInteger(messages);
        this.whenDone = whenDone;
        if (messages == 0) {
            close();
        }
    }

    void written() {
        if (open.decrementAndGet() == 0) {
            close();
        }
    }

    void failed(Throwable why) {
        failure = why;
        written();
    }

    private void close() {
        whenDone.run();
        done.countDown();
    }

    /** Returns when all messages are durable, and throws {@link NotWritten} if one is not, or not in time. */
    public void await(Duration atMost) {
        try {
            if (!done.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NotWritten("not written within " + atMost, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWritten("interrupted", e);
        }
        if (failure != null) {
            throw new NotWritten("not written", failure);
        }
    }

    /** At least one message is not known to be durable; the sender has to come again. */
    public static final class NotWritten extends RuntimeException {
        NotWritten(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
