package dev.andon.ui.internal;

import dev.andon.ui.live.LiveSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * "This topic changed; ask for what you have not seen." Carries the answers, each rendered once: watchers that saw the
 * same share one, so a change costs one rendering however many watch, and one that lagged costs one more.
 */
final class Signal {
    private final LiveSource source;
    private final String key;
    private final long id;
    private final ConcurrentMap<Long, FutureTask<Frame>> answers = new ConcurrentHashMap<>();

    /** @param id up to where the topic is known to have come */
    Signal(LiveSource source, String key, long id) {
        this.source = source;
        this.key = key;
        this.id = id;
    }

    boolean isNewsTo(long seen) {
        return id > seen;
    }

    Frame since(long seen) {
        FutureTask<Frame> answer =
                answers.computeIfAbsent(seen, from -> new FutureTask<>(() -> Frame.of(source.since(key, from))));
        answer.run();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot render " + source.kind() + "/" + key, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
