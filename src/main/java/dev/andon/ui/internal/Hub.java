package dev.andon.ui.internal;

import dev.andon.ui.live.LiveHub;
import dev.andon.ui.live.LiveSource;
import dev.andon.ui.live.LiveViewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The streams of this node. Each watcher has a virtual thread of its own, so one slow browser delays nobody.
 *
 * <p>Nothing is missed: a watcher is registered before it asks what it missed, and every signal makes it ask for all
 * that came after what it has, so it does not matter which of the two sees a change first.
 */
@Component
class Hub implements LiveHub {
    private static final Logger log = LoggerFactory.getLogger(Hub.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Stirs stirs = new Stirs();
    private final ObjectProvider<LiveSource> sources;
    private final Executor executor;
    private final Duration beat;
    private volatile boolean closed;

    @Autowired
    Hub(ObjectProvider<LiveSource> sources) {
        this(sources, work -> Thread.ofVirtual().name("live-telling").start(work), BEAT);
    }

    Hub(ObjectProvider<LiveSource> sources, Executor executor, Duration beat) {
        this.sources = sources;
        this.executor = executor;
        this.beat = beat;
    }

    @Override
    public void watch(String topic, long lastSeen, LiveViewer viewer, HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            var watcher = new Watcher(response.getOutputStream(), viewer, lastSeen, beat, life());
            Topic joined = join(topic, watcher);
            try {
                if (!closed) {
                    stirs.of(topic).forEach(part -> watcher.beside(part, joined.beside(part)));
                    watcher.run(joined.missed());
                }
            } finally {
                leave(topic, watcher);
            }
        } catch (IOException e) {
            log.trace("A watcher of {} is gone", topic, e);
        } catch (RuntimeException e) {
            // The stream has begun, so there is no status left to answer; the browser comes back in a second.
            log.warn("A stream of {} ended early", topic, e);
        }
    }

    /** Tells those who watch the topic, or one below it, if anybody does; or ends what one viewer watches. */
    void changed(News news) {
        if (news.id() == News.STIRRED) {
            stirred(news.topic());
            return;
        }
        if (news.id() == News.ENDED) {
            topics.values().forEach(topic -> topic.endOf(news.topic()));
        }
        String below = news.topic() + "/";
        topics.forEach((name, topic) -> {
            if (name.equals(news.topic()) || name.startsWith(below)) {
                heard(topic, news.id());
            }
        });
    }

    private void stirred(String path) {
        int last = path.lastIndexOf('/');
        String part = path.substring(last + 1);
        stirs.note(path.substring(0, last), part);
        Topic topic = topics.get(path.substring(0, last));
        if (topic != null) {
            executor.execute(() -> tell(topic, () -> topic.stir(part)));
        }
    }

    private void heard(Topic topic, long id) {
        if (id == News.ENDED) {
            topic.endAll();
        } else {
            changed(topic, id);
        }
    }

    /** News may have been lost; everybody asks what they missed, and whether they still may. */
    void changedAll() {
        topics.values().forEach(topic -> {
            topic.doubtAll();
            changed(topic, Long.MAX_VALUE);
        });
    }

    /** Ends every stream and refuses new ones, so that a server that stops does not wait for them. */
    void close() {
        closed = true;
        topics.values().forEach(Topic::endAll);
    }

    void open() {
        closed = false;
    }

    private void changed(Topic topic, long id) {
        if (topic.changed(id)) {
            executor.execute(() -> tell(topic, topic::tell));
        }
    }

    private static void tell(Topic topic, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            log.warn("A change could not be rendered; watchers hear of it with the next one or when they return", e);
            topic.endAll();
        }
    }

    private Topic join(String name, Watcher watcher) {
        // Inside compute, so that the last one who leaves does not take the topic away under us.
        Topic joined = topics.compute(name, (key, topic) -> {
            Topic present = topic == null ? open(key) : topic;
            present.add(watcher);
            return present;
        });
        return Objects.requireNonNull(joined);
    }

    private void leave(String name, Watcher watcher) {
        topics.computeIfPresent(name, (key, topic) -> topic.remove(watcher) ? null : topic);
    }

    private Topic open(String name) {
        int slash = name.indexOf('/');
        LiveSource source = sourcesByKind().get(name.substring(0, Math.max(0, slash)));
        if (source == null) {
            throw new IllegalArgumentException("nobody renders the topic " + name);
        }
        return new Topic(source, name.substring(slash + 1));
    }

    private Map<String, LiveSource> sourcesByKind() {
        return sources.stream().collect(Collectors.toMap(LiveSource::kind, Function.identity()));
    }

    /** Not all at once: five thousand that opened together should not return together. */
    private static Duration life() {
        return LIFE.plusSeconds(ThreadLocalRandom.current().nextLong(120));
    }
}
