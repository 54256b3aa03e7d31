package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who works in one room while something is kept from them in another: looks everywhere they may look, before
 * and after, and listens all the while.
 */
final class Bystander implements AutoCloseable {
    private static final Pattern ONCE = Pattern.compile(
            "(name=\"(_csrf|key)\"[^>]*? value=\"|name=\"csrf-token\" content=\"|nonce[-=]\"?|\"timestamp\":\")[^\"'"
                    + " ;]*");

    private final Cast.Member who;
    private final Http browser;
    private final Http api;
    private final List<Listener> listening;
    private final List<String> places;
    private final Map<String, String> seen;

    private Bystander(Cast.Member who, Http http, String room, String word) {
        this.who = who;
        browser = who.browser();
        api = who.api();
        places = places(room, word);
        look(); // The first visit is remembered, the second finds everything as it stays.
        seen = look();
        long after = api.get("/api/v1" + room + "/events?page_size=200")
                .json()
                .get("items")
                .size();
        listening = List.of(
                Listener.open(who, http, "/live"),
                Listener.open(who, http, "/alerts/live"),
                Listener.open(who, http, room + "/live?after=" + after));
    }

    /**
     * @param room the open incident that they take part in
     * @param word what they would find, were anything told
     */
    static Bystander of(Cast.Member who, Http http, String room, String word) {
        return new Bystander(who, http, room, word);
    }

    /** Home, lists, counts, searches, suggestions, the palette, and the room with everything below it. */
    private static List<String> places(String room, String word) {
        return List.of(
                "/",
                "/incidents",
                "/incidents?status=live",
                "/incidents?severity=sev1",
                "/incidents?text=" + word,
                "/incidents/alike?title=" + word + "+key+leaked",
                "/palette?q=" + word,
                "/palette/options?q=" + word,
                "/palette/options?at=" + room,
                "/reports",
                room,
                room + "/log",
                room + "/details",
                room + "/ties",
                room + "/catch-up",
                room + "/participants",
                "/api/v1/incidents",
                "/api/v1/incidents?page_size=1",
                "/api/v1/incidents?text=" + word,
                "/api/v1/incident-suggestions?title=" + word + "+key+leaked",
                "/api/v1/reports",
                "/api/v1" + room,
                "/api/v1" + room + "/links",
                "/api/v1" + room + "/events?page_size=200");
    }

    private Map<String, String> look() {
        Map<String, String> found = new LinkedHashMap<>();
        places.forEach(place -> found.put(place, told(place)));
        return found;
    }

    private String told(String place) {
        Answer answer = (place.startsWith("/api/") ? api : browser).get(place);
        assertThat(answer.status()).as(place).isEqualTo(200);
        return ONCE.matcher(answer.body()).replaceAll("$1");
    }

    /** Everything is as it was to the last byte, and no stream said a word. */
    void learnedNothingOf(String hidden, String word) {
        String name = who.person().name();
        look().forEach((place, now) -> {
            assertThat(now).as(name + " at " + place).isEqualTo(seen.get(place));
            // What one searched for stands in the search field and in the way onward.
            if (!place.contains(word)) {
                assertThat(now).as(name + " at " + place).doesNotContain(word);
            }
        });
        listening.forEach(listener ->
                assertThat(listener.awaitBeats(2).heard()).as(name + " hears").isEmpty());
        assertThat(browser.get(hidden).status()).as(name).isEqualTo(404);
        assertThat(browser.get(hidden + "/live").status()).as(name).isEqualTo(404);
        assertThat(api.get("/api/v1" + hidden).body()).as(name).doesNotContain(word);
    }

    @Override
    public void close() {
        listening.forEach(Listener::close);
    }
}
