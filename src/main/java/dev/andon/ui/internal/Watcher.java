package dev.andon.ui.internal;

import dev.andon.ui.live.LiveViewer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It keeps one signal, the latest: for a browser that reads slowly nothing piles up, it gets more at
 * once when it is ready. Only the thread in {@link #run} writes.
 */
final class Watcher {
    private final OutputStream out;
    private final LiveViewer viewer;
    private final long beat;
    private final long endsAt;
    private final AtomicReference<@Nullable Signal> next = new AtomicReference<>();
    private final Map<String, Frame> beside = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile long seen;
    private volatile boolean ended;
    private volatile boolean doubtful = true;
    private long wroteAt;

    Watcher(OutputStream out, LiveViewer viewer, long lastSeen, Duration beat, Duration life) {
        this.out = out;
        this.viewer = viewer;
        this.seen = lastSeen;
        this.beat = beat.toNanos();
        this.endsAt = System.nanoTime() + life.toNanos();
    }

    long seen() {
        return seen;
    }

    void signal(Signal signal) {
        next.set(signal);
        wake.release();
    }

    /** A part that stands beside the changes; of each the latest. */
    void beside(String part, Frame frame) {
        beside.put(part, frame);
        wake.release();
    }

    boolean isOf(String viewerTopic) {
        return viewer.topic().equals(viewerTopic);
    }

    /** That this viewer may no longer watch may have gone unheard; they are asked before they are told anything more. */
    void doubt() {
        doubtful = true;
    }

    /** Not by interrupting: that would cut a socket or a database connection in the middle of a word. */
    void end() {
        ended = true;
        wake.release();
    }

    /** Writes until the browser goes, the time is up, or {@link #end}; the first signal is what it missed. */
    void run(Signal missed) throws IOException {
        // Asked before, but then nobody could end this stream yet; and asked now, not when two thousand are told at
        // once.
        if (!mayWatch()) {
            return;
        }
        write(Frame.HELLO);
        tell(missed);
        while (!ended && System.nanoTime() - endsAt < 0) {
            Signal signal = await();
            if (signal != null && signal.isNewsTo(seen)) {
                tell(signal);
            }
            tellBeside();
            if (System.nanoTime() - wroteAt >= beat) {
                write(Frame.BEAT);
            }
        }
    }

    private @Nullable Signal await() {
        try {
            if (wake.tryAcquire(wroteAt + beat - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
        return next.getAndSet(null);
    }

    private void tell(Signal signal) throws IOException {
        Frame frame = signal.since(seen);
        if (!mayWatch()) {
            end();
        } else if (!frame.isEmpty() && frame.id() > seen) {
            tell(frame);
        }
        seen = Math.max(seen, frame.id());
    }

    private void tellBeside() throws IOException {
        for (String part : beside.keySet()) {
            Frame frame = beside.remove(part);
            if (frame != null && !frame.isEmpty() && mayWatch()) {
                tell(frame);
            }
        }
    }

    private void tell(Frame frame) throws IOException {
        if (!frame.isFor(viewer)) {
            end();
        }
        // Perhaps ended while this was being made: it may say what this watcher is no longer to know.
        if (!ended) {
            write(frame.bytes());
        }
    }

    /** Asks when there is a reason to: a question for each of two thousand watchers would delay them all. */
    private boolean mayWatch() {
        if (!doubtful) {
            return true;
        }
        doubtful = false;
        return viewer.mayWatch().getAsBoolean();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        wroteAt = System.nanoTime();
    }
}
