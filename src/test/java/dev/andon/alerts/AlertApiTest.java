package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StoryTest
class AlertApiTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void aSourceIsMadeAskedForChangedAndDisabled() {
        Answer made = cast.owner()
                .api()
                .postJson(
                        "/api/v1/alert-sources",
                        Map.of("name", "Shop", "kind", "alertmanager", "declare_at_severity", "critical"));
        assertThat(made.status()).isEqualTo(201);
        JsonNode source = made.json();
        assertThat(made.location())
                .endsWith("/api/v1/alert-sources/" + source.path("id").asLong());
        assertThat(source.path("routing_key").asString()).matches("[0-9a-f]{32}");
        assertThat(source.path("url").asString())
                .endsWith("/alertmanager/" + source.path("routing_key").asString());
        String path = "/api/v1/alert-sources/" + source.path("id").asLong();

        JsonNode changed = cast.owner()
                .api()
                .json("PATCH", path, Map.of("name", "Web shop", "declare_at_severity", "never"))
                .json();
        assertThat(changed.path("name").asString()).isEqualTo("Web shop");
        assertThat(changed.path("declare_at_severity").isNull()).isTrue();
        assertThat(cast.owner().api().get(path).json()).isEqualTo(changed);

        assertThat(cast.owner().api().delete(path).status()).isEqualTo(204);
        assertThat(cast.owner().api().get(path).json().path("disabled_at").isNull())
                .isFalse();
        assertThat(cast.owner().api().get("/api/v1/alert-sources/999999").status())
                .isEqualTo(404);
    }

    @Test
    void aSourceThatMakesNoSenseIsRefusedFieldByField() {
        Answer refused = cast.owner()
                .api()
                .postJson(
                        "/api/v1/alert-sources", Map.of("name", " ", "kind", "nagios", "declare_at_severity", "huge"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .containsExactly("name", "kind", "declare_at_severity");
        assertThat(cast.owner()
                        .api()
                        .postJson("/api/v1/alert-sources", Map.of("name", "x", "kind", "opsgenie"))
                        .body())
                .contains("not spoken yet");
    }

    @Test
    void onlyOwnersSeeKeys() {
        for (Http other : new Http[] {cast.responder().api(), cast.viewer().api()}) {
            assertThat(other.get("/api/v1/alert-sources").status()).isEqualTo(403);
            assertThat(other.postJson("/api/v1/alert-sources", Map.of("name", "x", "kind", "generic"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(http.get("/api/v1/alert-sources").status()).isEqualTo(401);
    }

    @Test
    void anAlertIsFoundReadAcknowledgedAndResolved() {
        JsonNode source = cast.owner()
                .api()
                .postJson("/api/v1/alert-sources", Map.of("name", "Backup", "kind", "pagerduty"))
                .json();
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"backup/db-1",
             "payload":{"summary":"Backup 100%% failed","source":"db-1","severity":"error"}}
            """.formatted(source.path("routing_key").asString()));
        Http viewer = cast.viewer().api();
        JsonNode found = viewer.get(
                        "/api/v1/alerts?status=triggered&dedup_key=backup/db-1&severity=error&text=100%25%20F&source="
                                + source.path("id").asLong())
                .json();
        assertThat(found.path("items").size()).isEqualTo(1);
        assertThat(found.path("next_cursor").isNull()).isTrue();
        JsonNode alert = found.path("items").get(0);
        assertThat(alert.path("status").asString()).isEqualTo("triggered");
        assertThat(alert.path("source").path("name").asString()).isEqualTo("Backup");
        String path = "/api/v1/alerts/" + alert.path("id").asLong();

        assertThat(viewer.postJson(path + "/acknowledgement", Map.of()).status())
                .isEqualTo(403);
        Http responder = cast.responder().api();
        JsonNode acknowledged =
                responder.postJson(path + "/acknowledgement", Map.of()).json();
        assertThat(acknowledged.path("acknowledged_by").asString())
                .isEqualTo(cast.responder().person().name());
        assertThat(responder
                        .postJson(path + "/resolution", Map.of())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("resolved");
        assertThat(responder.postJson(path + "/resolution", Map.of()).status()).isEqualTo(200);
        assertThat(responder.postJson(path + "/acknowledgement", Map.of()).status())
                .isEqualTo(409);

        JsonNode details = viewer.get(path).json();
        assertThat(details.path("payload").path("payload").path("summary").asString())
                .isEqualTo("Backup 100% failed");
        assertThat(details.path("payload").path("routing_key").asString()).isEqualTo("(routing key)");
        assertThat(details.path("history").valueStream().map(e -> e.path("kind").asString()))
                .containsExactly("trigger", "acknowledge", "resolve");
    }

    @Test
    void aListComesInPages() {
        JsonNode source = cast.owner()
                .api()
                .postJson("/api/v1/alert-sources", Map.of("name", "Many", "kind", "pagerduty"))
                .json();
        for (int i = 0; i < 5; i++) {
            http.postJson(
                    "/v2/enqueue", """
                        {"routing_key":"%s","event_action":"trigger","dedup_key":"k%d",
                         "payload":{"summary":"s","source":"s","severity":"info"}}
                        """.formatted(source.path("routing_key").asString(), i));
        }
        String list = "/api/v1/alerts?page_size=2&source=" + source.path("id").asLong();
        JsonNode first = cast.viewer().api().get(list).json();
        assertThat(first.path("items").get(0).path("dedup_key").asString()).isEqualTo("k4");
        JsonNode second = cast.viewer()
                .api()
                .get(list + "&cursor=" + first.path("next_cursor").asString())
                .json();
        assertThat(second.path("items")
                        .valueStream()
                        .map(a -> a.path("dedup_key").asString()))
                .containsExactly("k2", "k1");
    }

    @Test
    void aFilterThatMakesNoSenseIsRefusedByName() {
        assertThat(cast.viewer()
                        .api()
                        .get("/api/v1/alerts?status=angry&source=x&severity=sev1")
                        .json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder("status", "source", "severity");
        assertThat(cast.viewer().api().get("/api/v1/alerts?page_size=1000").status())
                .isEqualTo(422);
        assertThat(cast.viewer().api().get("/api/v1/alerts?cursor=x").status()).isEqualTo(422);
    }
}
