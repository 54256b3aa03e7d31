package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An incident over the API, as a program would work it. */
@StoryTest
class IncidentApiTest {
    @Autowired
    Cast cast;

    private long declared(Map<String, ?> body) {
        Answer answer = cast.responder().api().postJson("/api/v1/incidents", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("number").asLong();
    }

    @Test
    void anIncidentIsDeclaredWorkedResolvedAndReopened() {
        Http api = cast.responder().api();
        long number = declared(
                Map.of("title", "Checkout rejects cards", "severity", "sev2", "services", List.of("checkout-eu")));
        String base = "/api/v1/incidents/" + number;

        assertThat(api.postJson(base + "/notes", Map.of("text", "Rolling back."))
                        .status())
                .isEqualTo(201);
        assertThat(api.postJson(base + "/severity-changes", Map.of("severity", "sev1"))
                        .status())
                .isEqualTo(201);
        assertThat(api.postJson(
                                base + "/role-handovers",
                                Map.of(
                                        "role",
                                        "commander",
                                        "person_id",
                                        cast.owner().id()))
                        .status())
                .isEqualTo(201);
        Answer resolved = api.postJson(base + "/status-changes", Map.of("status", "resolved"));
        assertThat(resolved.json().get("status").asString()).isEqualTo("resolved");
        assertThat(api.postJson(base + "/status-changes", Map.of("status", "investigating"))
                        .status())
                .as("reopening needs a reason")
                .isEqualTo(422);
        Answer reopened = api.postJson(
                base + "/status-changes", Map.of("status", "investigating", "reason", "declines are back"));
        assertThat(reopened.json().get("status").asString()).isEqualTo("investigating");

        JsonNode events = api.get(base + "/events?after_seq=1").json().get("items");
        assertThat(events.valueStream().map(e -> e.get("type").asString()))
                .filteredOn(type -> !type.equals("report_drafted"))
                .as("the report is begun beside it, whenever it is begun")
                .containsExactly("noted", "severity_changed", "role_assigned", "status_changed", "status_changed");
        assertThat(api.get(base + "/log-verification").json().get("intact").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"severity":"sev2"}                                              | title
        {"title":"  ","severity":"sev2"}                                 | title
        {"title":"x","severity":"sev9"}                                  | severity
        {"title":"x"}                                                    | severity
        {"title":"x","severity":"sev2","type":"comet"}                   | type
        {"title":"x","severity":"sev2","visibility":"secret"}            | visibility
        {"title":"x\\u0000y","severity":"sev2"}                          | title
        {"title":"x\\u202Ey","severity":"sev2"}                          | title
        {"title":"x\\ny","severity":"sev2"}                              | title
        {"title":5,"severity":"sev2"}                                    | title
        {"title":"x","severity":"sev2","colour":"red"}                   | colour
        {"title":"x","severity":"sev2","occurred_at":"1900-01-01T00:00:00Z"} | occurred_at
        {"title":"x","severity":"sev2","occurred_at":"9999-12-31T23:59:59Z"} | occurred_at
        {"title":"x","severity":"sev2","occurred_at":"yesterday"}        | occurred_at
        {"title":"x","severity":"sev2","services":["a",null]}            | services
        {"title":"x","severity":"sev2","alert_ids":[424242]}             | alert_ids
        """)
    void badInputIsRefusedNamingTheField(String body, String field) {
        long before = count();
        Answer answer = cast.responder().api().postJson("/api/v1/incidents", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(e -> e.get("field").asString()))
                .as(answer.body())
                .contains(field);
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return cast.owner()
                .api()
                .get("/api/v1/incidents?page_size=200")
                .json()
                .get("items")
                .size();
    }

    @Test
    void aStaleReaderIsTold() {
        long number = declared(Map.of("title", "Slow search", "severity", "sev3"));
        Http api = cast.responder().api();
        String etag = api.get("/api/v1/incidents/" + number).header("ETag");
        api.postJson("/api/v1/incidents/" + number + "/notes", Map.of("text", "Somebody else was faster."));

        Answer late = api.with("If-Match", etag)
                .postJson("/api/v1/incidents/" + number + "/severity-changes", Map.of("severity", "sev1"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(api.get("/api/v1/incidents/" + number).json().get("severity").asString())
                .isEqualTo("sev3");
    }

    @Test
    void theSameKeyDeclaresOnceAndAnotherBodyIsRefused() {
        Http api = cast.responder().api().with("Idempotency-Key", "night-1");
        Answer first = api.postJson("/api/v1/incidents", Map.of("title", "Disk full", "severity", "sev3"));
        Answer again = api.postJson("/api/v1/incidents", Map.of("title", "Disk full", "severity", "sev3"));
        Answer other = api.postJson("/api/v1/incidents", Map.of("title", "Disk empty", "severity", "sev3"));

        assertThat(again.json().get("number")).isEqualTo(first.json().get("number"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aListIsPagedWithoutLossAndFiltered() {
        for (int i = 0; i < 5; i++) {
            declared(Map.of("title", "Printer on fire " + i, "severity", "sev5"));
        }
        Http api = cast.viewer().api();
        String next = "";
        int seen = 0;
        do {
            JsonNode page =
                    api.get("/api/v1/incidents?text=printer&page_size=2" + next).json();
            seen += page.get("items").size();
            next = page.get("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("next_cursor").asString();
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(5);
        assertThat(api.get("/api/v1/incidents?severity=sev4&text=printer")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aRestrictedIncidentDoesNotExistForOthers() {
        long number =
                declared(Map.of("title", "Customer data in a log", "severity", "sev1", "visibility", "restricted"));
        for (Cast.Member other : List.of(cast.outsider(), cast.viewer())) {
            assertThat(other.api().get("/api/v1/incidents/" + number).status()).isEqualTo(404);
            assertThat(other.api()
                            .get("/api/v1/incidents/" + number + "/events")
                            .status())
                    .isEqualTo(404);
            assertThat(other.api().get("/api/v1/incidents?text=customer").json().get("items"))
                    .isEmpty();
            assertThat(other.browser().get("/incidents/" + number).status()).isEqualTo(404);
            assertThat(other.browser().get("/incidents/" + number + "/live").status())
                    .isEqualTo(404);
            assertThat(other.browser().get("/incidents").body()).doesNotContain("Customer data");
        }
        assertThat(cast.owner().api().get("/api/v1/incidents/" + number).status())
                .isEqualTo(200);
    }

    @Test
    void aViewerReadsAndDoesNotWrite() {
        long number = declared(Map.of("title", "Queue grows", "severity", "sev4"));
        Http viewer = cast.viewer().api();

        assertThat(viewer.get("/api/v1/incidents/" + number).status()).isEqualTo(200);
        assertThat(viewer.postJson("/api/v1/incidents/" + number + "/notes", Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnreadableBodyIsRefusedAsSuch() {
        Http api = cast.responder().api();

        assertThat(api.postJson("/api/v1/incidents", "{\"title\":").status()).isEqualTo(400);
        assertThat(api.postJson("/api/v1/incidents", "{\"title\":\"" + "x".repeat(1_200_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }
}
