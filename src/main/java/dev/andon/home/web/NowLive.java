package dev.andon.home.web;

import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Asks pages to refresh themselves when something happened that they may show. What each shows depends on who looks, so
 * nothing but the word goes over the stream.
 *
 * <p>The ids are the time of the last change, an hour behind: the ids of news are times too, and a transaction that
 * takes its time commits with an old one, which must still be news to everybody.
 */
@Component
class NowLive implements LiveSource {
    static final String TOPIC = "now/house";

    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";
    private static final long BEHIND = Duration.ofHours(1).toMillis();

    private final Now now;
    private final Clock clock;
    private int fingerprint;
    private long changedAt;

    NowLive(Now now, Clock clock) {
        this.now = now;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "now";
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        long latest = latest();
        return new LiveMessage(latest, latest > lastSeen ? REFRESH : "");
    }

    /** When what there is to see changed last, as far as this node has looked. */
    synchronized long latest() {
        int seen = now.fingerprint();
        if (changedAt == 0 || seen != fingerprint) {
            fingerprint = seen;
            changedAt = Math.max(changedAt + 1, clock.millis() - BEHIND);
        }
        return changedAt;
    }
}
