package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What pipelines and people say they changed, and what is answered to them and to whoever asks. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ChangesStoryTest extends PagerDutyStage {
    private static final String DEPLOYED = """
        {"routing_key":"KEY","payload":{"summary":"Deployed checkout 4.2","source":"pipeline-7",
          "timestamp":"2026-03-02T08:50:00Z","custom_details":{"service":"kasse","build":42}},
         "links":[{"href":"https://ci.example/42","text":"Build 42"},{"href":"javascript:alert(1)","text":"no"}],
         "images":[]}
        """;

    @Autowired
    Changes changes;

    @Autowired
    Cast cast;

    private Http api;

    @BeforeEach
    void aCatalog() {
        api = cast.responder().api();
        Http owner = cast.owner().api();
        owner.postJson(
                "/api/v1/services", Map.of("key", "checkout", "name", "Checkout", "aliases", List.of("Kasse", "shop")));
        owner.postJson("/api/v1/services", Map.of("key", "search", "name", "Search"));
    }

    private Answer event(String event) {
        return http.postJson("/v2/change/enqueue", event.replace("KEY", source.routingKey()));
    }

    private List<Change> all() {
        return changes.list(ChangeFilter.NONE, null, 100);
    }

    @Test
    void aChangeEventIsAnsweredAsPagerDutyDoesAndMatchedByAnAlias() {
        Answer answer = event(DEPLOYED);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"success\",\"message\":\"Change event processed\"}");
        Change change = all().getFirst();
        assertThat(change.summary()).isEqualTo("Deployed checkout 4.2");
        assertThat(change.kind()).isEqualTo("deployment");
        assertThat(change.source()).isEqualTo("pipeline-7");
        assertThat(change.services()).containsExactly("checkout");
        assertThat(change.occurredAt()).isEqualTo(Instant.parse("2026-03-02T08:50:00Z"));
        assertThat(change.links()).containsExactly(new Change.Link("Build 42", "https://ci.example/42"));
        assertThat(mine()).as("a change never raises an alert").isEmpty();
    }

    @Test
    void withoutAKeyEachIsAChangeOfItsOwnAndWithOneItIsTheSame() {
        int before = all().size();
        event(DEPLOYED);
        event(DEPLOYED);
        assertThat(all()).hasSize(before + 2);
        String keyed = DEPLOYED.replace("\"payload\"", "\"dedup_key\":\"build/42\",\"payload\"");
        assertThat(event(keyed).status()).isEqualTo(202);
        assertThat(event(keyed).status()).isEqualTo(202);
        assertThat(all()).hasSize(before + 3);
    }

    @Test
    void theKeysOfTwoSendersAreTwoChanges() {
        int before = all().size();
        Http other = cast.owner().api();
        List.of("pipeline-a", "pipeline-b", "pipeline-a").forEach(from -> told(api, from));
        assertThat(all()).as("two pipelines of one caller").hasSize(before + 2);
        told(other, "pipeline-a");
        told(other, "pipeline-a");
        assertThat(all()).as("another caller").hasSize(before + 3);
    }

    private static void told(Http who, String source) {
        Map<String, String> change = Map.of("summary", "Build", "source", source, "dedup_key", "42");
        assertThat(who.postJson("/api/v1/changes", change).status()).isEqualTo(201);
    }

    @Test
    void aSourceThatWatchesOneServiceSpeaksOfNoOther() {
        sources.change(
                dev.andon.people.Actor.system(), source.id(), new AlertSources.Change(null, null, null, "search"));
        event(DEPLOYED);
        assertThat(all().getFirst().services()).containsExactly("search");
        Instant at = TestClock.START.minus(Duration.ofMinutes(10));
        assertThat(changes.touching(List.of("search"), at, at, 9))
                .extracting(Change::services)
                .containsOnly(List.of("search"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turned the feature flag new-cart on | {} | configuration",
                "terraform apply of eu-west | {} | infrastructure",
                "Rolled out search 9 | {} | deployment",
                "Lunch | {} | other",
                "Lunch | {\"kind\":\"Deployment\"} | deployment",
                "Lunch | {\"kind\":7} | other",
            })
    void theKindIsSaidOrReadFromTheSummary(String summary, String details, String kind) {
        event("{\"routing_key\":\"KEY\",\"payload\":{\"summary\":\"%s\",\"custom_details\":%s}}"
                .formatted(summary, details));
        assertThat(all().getFirst().kind()).isEqualTo(kind);
        assertThat(all().getFirst().source()).isEqualTo("Prometheus");
    }

    @Test
    void whatIsMissingOrTooMuchIsNamedInPagerDutysWords() throws Exception {
        int before = all().size();
        assertThat(errors(event("{\"routing_key\":\"KEY\"}"))).containsExactly("'payload' is missing or blank");
        assertThat(errors(event("{\"routing_key\":\"KEY\",\"payload\":{\"summary\":\" \"}}")))
                .containsExactly("'payload.summary' is missing or blank");
        assertThat(errors(event("{\"routing_key\":\"KEY\",\"dedup_key\":7,\"payload\":{\"summary\":\"s\"}}")))
                .containsExactly("'dedup_key' is invalid (must be a string)");
        assertThat(errors(http.postJson("/v2/change/enqueue", "{\"payload\":{\"summary\":\"s\"}}")))
                .containsExactly("'routing_key' is missing or blank");
        assertThat(errors(http.postJson(
                        "/v2/change/enqueue",
                        "{\"routing_key\":\"%s\",\"payload\":{\"summary\":\"s\"}}".formatted("0".repeat(32)))))
                .containsExactly("'routing_key' does not belong to an active alert source");
        assertThat(event("{").json().path("status").asString()).isEqualTo("Unrecognized object");
        assertThat(tool.bytes("/v2/change/enqueue", new byte[600 * 1024]).status())
                .isEqualTo(413);
        assertThat(http.get("/v2/change/enqueue").status()).isEqualTo(405);
        assertThat(all()).hasSize(before);
    }

    @Test
    void aTimeThatMakesNoSenseIsOursAndALongSummaryIsCut() {
        event("{\"routing_key\":\"KEY\",\"payload\":{\"summary\":\"%s\\u202e\",\"timestamp\":\"tomorrow\"}}"
                .formatted("x".repeat(2000)));
        assertThat(all().getFirst().occurredAt()).isEqualTo(clock.instant());
        assertThat(all().getFirst().summary()).hasSize(1024).endsWith("…");
    }

    @Test
    void peopleTellOverTheApiAndAskByServiceAndTime() {
        Answer told = api.postJson(
                "/api/v1/changes",
                Map.of(
                        "summary", "Raised the pool to 50",
                        "services", List.of("SHOP", "unknown-thing"),
                        "kind", "configuration",
                        "occurred_at", "2026-03-02T08:00:00Z",
                        "links", List.of(Map.of("label", "Commit", "href", "https://git.example/c/1"))));
        assertThat(told.status()).isEqualTo(201);
        assertThat(api.get(told.location()).json()).isEqualTo(told.json());
        assertThat(told.json().path("unknown").get(0).asString()).isEqualTo("unknown-thing");
        assertThat(told.json().path("source").asString())
                .isEqualTo(cast.responder().person().name());
        assertThat(summaries("service=kasse&after=2026-03-02T07:59:00Z&before=2026-03-02T08:00:00Z"))
                .containsExactly("Raised the pool to 50");
        assertThat(summaries("service=search")).doesNotContain("Raised the pool to 50");
        assertThat(summaries("kind=configuration&service=checkout")).contains("Raised the pool to 50");
        assertThat(api.get("/api/v1/changes?after=yesterday&kind=x").json().path("errors"))
                .hasSize(2);
    }

    @Test
    void theSameKeyIsTheSameChangeAndPagesFollowEachOther() {
        Map<String, ?> body = Map.of("summary", "Deployed search 9", "services", List.of("search"), "dedup_key", "s9");
        long first = api.postJson("/api/v1/changes", body).json().path("id").asLong();
        assertThat(api.postJson("/api/v1/changes", body).json().path("id").asLong())
                .isEqualTo(first);
        for (int n = 0; n < 4; n++) {
            api.postJson("/api/v1/changes", Map.of("summary", "Change " + n, "services", List.of("search")));
        }
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/api/v1/changes?service=search&page_size=2&cursor=" + cursor)
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asLong()));
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().contains(first);
    }

    @Test
    void thePageTeachesUntilSomebodyTellsOfAChange() {
        Http browser = cast.viewer().browser();
        if (all().isEmpty()) {
            assertThat(browser.get("/changes").body())
                    .contains("Nobody has told of a change yet")
                    .contains("/v2/change/enqueue");
        }
        event(DEPLOYED);
        assertThat(browser.get("/changes?service=kasse").body())
                .contains("Deployed checkout 4.2")
                .contains("href=\"https://ci.example/42\"")
                .doesNotContain("javascript:alert");
        assertThat(browser.get("/changes?after=never").status()).isEqualTo(422);
    }

    private List<String> summaries(String query) {
        List<String> summaries = new ArrayList<>();
        api.get("/api/v1/changes?" + query)
                .json()
                .path("items")
                .forEach(item -> summaries.add(item.path("summary").asString()));
        return summaries;
    }
}
