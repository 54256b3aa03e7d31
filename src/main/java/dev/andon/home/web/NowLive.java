package dev.andon.home.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks pages to refresh themselves when something happened that they may show. What each shows depends on who looks, so
 * nothing but the word goes over the stream; and even the word would tell of a restricted incident. So there is one
 * topic for what everybody sees, one below it for owners, and one below it for each person who was let into something.
 *
 * <p>The ids are the time of the last change, an hour behind: the ids of news are times too, and a transaction that
 * takes its time commits with an old one, which must still be news to everybody.
 */
@Component
class NowLive implements LiveSource {
    static final String KIND = "now";

    private static final String HOUSE = "house";
    private static final String OWNERS = "house/owners";
    private static final String PERSON = "house/";
    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";
    private static final long BEHIND = Duration.ofHours(1).toMillis();

    private final Now now;
    private final Clock clock;
    private final Map<String, Seen> audiences = new ConcurrentHashMap<>();

    NowLive(Now now, Clock clock) {
        this.now = now;
        this.clock = clock;
    }

    /** What an audience saw when this node looked last, and since when. */
    private record Seen(int fingerprint, long changedAt) {}

    /** The key of the topic that hears of what this viewer sees, and of nothing else. */
    static String audience(Incidents incidents, Actor viewer) {
        if (viewer.access().includes(Access.OWNER)) {
            return OWNERS;
        }
        return incidents.seesRestricted(viewer) ? PERSON + viewer.personId() : HOUSE;
    }

    private static Actor viewer(String audience) {
        return switch (audience) {
            case HOUSE -> Actor.everybody();
            case OWNERS -> Actor.system();
            default -> Actor.person(Long.parseLong(audience.substring(PERSON.length())), "", Access.VIEWER);
        };
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        long latest = latest(key);
        return new LiveMessage(latest, latest > lastSeen ? REFRESH : "");
    }

    /** When what this audience sees changed last, as far as this node has looked. */
    long latest(String audience) {
        Seen seen = audiences.compute(audience, (_, before) -> look(audience, before));
        return seen == null ? 0 : seen.changedAt();
    }

    private Seen look(String audience, @Nullable Seen before) {
        int fingerprint = now.fingerprint(viewer(audience));
        if (before != null && before.fingerprint() == fingerprint) {
            return before;
        }
        long changedAt = Math.max(before == null ? 0 : before.changedAt() + 1, clock.millis() - BEHIND);
        return new Seen(fingerprint, changedAt);
    }
}
