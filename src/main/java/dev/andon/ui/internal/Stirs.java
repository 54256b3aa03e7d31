package dev.andon.ui.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which parts were stirred lately beside which topics, as this node heard of them: a page that was rendered before and asks for
 * what it missed afterwards cannot say so by an id.
 */
final class Stirs {
    private static final int TOPICS = 500;

    private final Map<String, Set<String>> parts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > TOPICS;
        }
    };

    synchronized void note(String topic, String part) {
        parts.computeIfAbsent(topic, _ -> new LinkedHashSet<>()).add(part);
    }

    synchronized Set<String> of(String topic) {
        return Set.copyOf(parts.getOrDefault(topic, Set.of()));
    }
}
