package dev.andon.ui.internal;

import dev.andon.ui.live.LiveSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who watches one topic on this node. */
final class Topic {
    private final LiveSource source;
    private final String key;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    private long latest;
    private boolean pending;
    private boolean telling;

    Topic(LiveSource source, String key) {
        this.source = source;
        this.key = key;
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Answers whether nobody is left. */
    boolean remove(Watcher watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    void endAll() {
        watchers.forEach(Watcher::end);
    }

    void endOf(String viewerTopic) {
        watchers.stream().filter(watcher -> watcher.isOf(viewerTopic)).forEach(Watcher::end);
    }

    void doubtAll() {
        watchers.forEach(Watcher::doubt);
    }

    /** What a watcher that just came has missed. */
    Signal missed() {
        return new Signal(source, key, Long.MAX_VALUE);
    }

    /** A part that stands beside its changes, as it is now. */
    Frame beside(String part) {
        return Frame.beside(source.beside(key, part));
    }

    /** Sends everybody a part as it is now. */
    void stir(String part) {
        Frame frame = beside(part);
        watchers.forEach(watcher -> watcher.beside(part, frame));
    }

    /** Notes a change. Answers whether the caller must run {@link #tell}: one does, and a burst becomes one telling. */
    synchronized boolean changed(long id) {
        latest = Math.max(latest, id);
        pending = true;
        boolean mine = !telling;
        telling = true;
        return mine;
    }

    void tell() {
        boolean told = false;
        try {
            while (take()) {
                tellOnce();
            }
            told = true;
        } finally {
            if (!told) {
                stopTelling();
            }
        }
    }

    private void tellOnce() {
        var signal = new Signal(source, key, latest());
        // Rendered before anybody is woken: five thousand that wake to wait for the rendering would sleep twice.
        watchers.stream()
                .mapToLong(Watcher::seen)
                .filter(signal::isNewsTo)
                .findFirst()
                .ifPresent(signal::since);
        watchers.forEach(watcher -> watcher.signal(signal));
    }

    private synchronized boolean take() {
        boolean work = pending;
        pending = false;
        telling = work;
        return work;
    }

    // Never lowered: a signal takes the place of the one before it, so it must stand for both.
    private synchronized long latest() {
        return latest;
    }

    private synchronized void stopTelling() {
        telling = false;
    }
}
