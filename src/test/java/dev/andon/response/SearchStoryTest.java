package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody looks for what was done the last time. */
@StoryTest
class SearchStoryTest {
    private static final AtomicInteger LATER = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init") // set before each story
    private Http rui;

    @BeforeEach
    void aResponder() {
        rui = cast.responder().api();
    }

    private long declared(String title, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("title", title);
        body.putIfAbsent("severity", "sev3");
        return done("/api/v1/incidents", body).get("number").asLong();
    }

    private JsonNode done(String path, Map<String, ?> body) {
        Answer answer = rui.postJson(path, body);
        assertThat(answer.status()).as(path + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    private List<JsonNode> found(Http who, String query) {
        return who.get("/api/v1/search?text=" + query)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** A little later each time: the clock begins anew with every story, what is due next does not. */
    private void gathered() {
        timers.runDue(); // the first run of all only sets the second
        clock.forward(Duration.ofMinutes(LATER.incrementAndGet()));
        timers.runDue();
    }

    private List<String> places(String query) {
        return found(rui, query).stream()
                .flatMap(hit -> hit.get("found").valueStream())
                .map(passage -> passage.get("where").asString())
                .toList();
    }

    @Test
    void wordsAreFoundWhereverTheyStandAndThePlaceIsSaid() {
        long number = declared("Bookkeeping exports stop at midnight", Map.of("services", List.of("ledger")));
        String room = "/api/v1/incidents/" + number;
        done(room + "/notes", Map.of("text", "The quaternary replica answers nobody."));
        done(room + "/claims", Map.of("kind", "hypothesis", "text", "The gyroscope driver leaks descriptors"));
        done(room + "/appendix", Map.of("title", "kernel log", "text", "oom-killer: zymurgy was here"));
        done(room + "/report", Map.of("template", "s0"));

        assertThat(found(rui, "bookkeeping")).as("a title is there at once").hasSize(1);
        gathered();

        assertThat(places("quaternary")).contains("Log, entry 2").anyMatch(place -> place.startsWith("Report, "));
        assertThat(places("gyroscope")).contains("Log, entry 3");
        assertThat(places("zymurgy")).containsExactly("Appendix, kernel log");
        JsonNode piece = found(rui, "zymurgy").getFirst().get("found").get(0).get("pieces");
        assertThat(piece.valueStream()
                        .filter(one -> one.get("hit").asBoolean())
                        .map(one -> one.get("text").asString()))
                .containsExactly("zymurgy");
        assertThat(cast.viewer().browser().get("/incidents?text=zymurgy").body())
                .contains("<mark>zymurgy</mark>", "Appendix, kernel log");
    }

    @Test
    void whatIsWrittenLaterIsFoundLaterAndASearchKeepsItsFilters() {
        long number = declared("Parcels are late", Map.of("severity", "sev4"));
        gathered();
        done("/api/v1/incidents/" + number + "/notes", Map.of("text", "It is the Zephyrus depot."));
        gathered();

        assertThat(found(rui, "zephyrus")).hasSize(1);
        assertThat(found(rui, "zephyrus&severity=sev1")).isEmpty();
        assertThat(found(rui, "INC-" + number))
                .as("a number finds its incident")
                .hasSize(1);
        Answer nothing = rui.get("/api/v1/search");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("text");
    }

    @Test
    void aRestrictedIncidentIsFoundByNobodyElse() {
        long number = declared("Payroll leak", Map.of("visibility", "restricted"));
        done("/api/v1/incidents/" + number + "/notes", Map.of("text", "The xylograph file was public."));
        gathered();

        assertThat(found(rui, "xylograph")).hasSize(1);
        assertThat(found(cast.outsider().api(), "xylograph")).isEmpty();
        assertThat(cast.outsider().browser().get("/incidents?text=xylograph").body())
                .doesNotContain("Payroll", "INC-" + number);
    }

    @Test
    void similarIncidentsComeWithTheirReasons() {
        long old = declared("Certificate of the gateway expired", Map.of("services", List.of("gateway")));
        declared("Lunch is late", Map.of("services", List.of("kitchen")));
        long now = declared("Gateway certificate expires too early", Map.of("services", List.of("gateway")));
        long secret = declared(
                "Gateway certificate stolen", Map.of("services", List.of("gateway"), "visibility", "restricted"));

        JsonNode similar = cast.outsider()
                .api()
                .get("/api/v1/incidents/" + now + "/similar")
                .json()
                .get("items");

        assertThat(similar.valueStream()
                        .map(kin -> kin.get("incident").get("number").asLong()))
                .contains(old)
                .doesNotContain(secret);
        JsonNode why = similar.valueStream()
                .filter(kin -> kin.get("incident").get("number").asLong() == old)
                .findFirst()
                .orElseThrow()
                .get("why");
        assertThat(why.valueStream().map(JsonNode::asString)).contains("same service: gateway", "similar title");
    }
}
