package dev.andon.ui.internal;

import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A board on which stories of {@link LiveStoryTest} write lines; what is on it is told as it is, committed or not. */
class BoardSource implements LiveSource {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final AtomicInteger renderings = new AtomicInteger();
    volatile @Nullable Set<String> viewers;

    void wipe() {
        viewers = null;
        lines.clear();
    }

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public LiveMessage beside(String key, String part) {
        return new LiveMessage(0, "<p>the %s beside %s</p>".formatted(part, key));
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        renderings.incrementAndGet();
        List<String> now = List.copyOf(lines);
        List<String> news = now.subList((int) Math.min(lastSeen, now.size()), now.size());
        return new LiveMessage(
                now.size(),
                String.join("\n", news.stream().map(l -> "<p>" + l + "</p>").toList()),
                viewers);
    }
}
