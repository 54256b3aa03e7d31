package dev.andon.response.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The regions of rooms as this node rendered them last, so that those who were told the last time are sent only what has
 * changed since. Twenty panels pushed for every note are nineteen too many, times a thousand watchers. Whoever was not
 * told the last time is sent everything.
 */
final class LastTold {
    /** Rooms remembered, each about 20 KB; in one that was forgotten the next push is a whole one. */
    private static final int ROOMS = 200;

    private record Telling(long seq, Map<String, String> regions) {}

    private final Map<Long, Telling> rooms = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Telling> eldest) {
            return size() > ROOMS;
        }
    };

    /** Those regions that a watcher who has seen up to {@code lastSeen} needs; remembers all of them for the next time. */
    synchronized Map<String, String> news(long incidentId, long lastSeen, long seq, Map<String, String> regions) {
        Telling before = rooms.get(incidentId);
        if (before == null || before.seq() < seq) {
            rooms.put(incidentId, new Telling(seq, regions));
        }
        return before != null && before.seq() == lastSeen ? changed(before.regions(), regions) : regions;
    }

    private static Map<String, String> changed(Map<String, String> before, Map<String, String> now) {
        Map<String, String> changed = new LinkedHashMap<>(now);
        changed.entrySet().removeIf(region -> region.getValue().equals(before.get(region.getKey())));
        return changed;
    }
}
