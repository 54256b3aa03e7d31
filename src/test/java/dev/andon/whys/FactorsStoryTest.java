package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What incidents have in common, and who may know of it. */
class FactorsStoryTest extends WhysStage {
    @Autowired
    Incidents incidents;

    @Autowired
    Factors factors;

    @Test
    void incidentsShareFactorsAndARestrictedOneLeaksNowhere() {
        long first = incident("Certificates from the future", "open");
        long second = incident("Timers fire twice", "open");
        long secret = incident("Somebody read the vault", "restricted");
        long top = node(first, "Sign-in failed", Map.of());
        factor(
                first,
                top,
                "The clock was wrong and nobody knew",
                "Loss of time sync alerts nobody",
                "masked_detection");
        long other = node(second, "Timers fired twice", Map.of());
        factor(second, other, "The clock jumped", "Clock drift is not watched", "condition");
        long hidden = node(secret, "The vault was open", Map.of());
        factor(secret, hidden, "The clock was wrong there, too", "loss of time sync alerts NOBODY", "trigger");
        factor(secret, hidden, "Keys lie about", "Vault keys are shared by hand", "condition");

        Http viewer = cast.viewer().api();
        String sync = key(viewer, "Loss of time sync alerts nobody");
        assertThat(viewer.get("/api/v1/factors/" + sync)
                        .json()
                        .get("recurrence")
                        .asInt())
                .isEqualTo(1);
        assertThat(api().get("/api/v1/factors/" + sync).json().get("recurrence").asInt())
                .isEqualTo(2);
        for (Http stranger : List.of(viewer, cast.viewer().browser())) {
            for (String path : List.of(
                    "/api/v1/factors?text=vault",
                    "/api/v1/factors",
                    "/factors",
                    "/factors/" + sync,
                    "/api/v1/factors/" + sync,
                    "/factors/suggestions?text=vault+keys",
                    whys(first),
                    "/incidents/" + first + "/report/whys")) {
                assertThat(stranger.get(path).body())
                        .as(path)
                        .doesNotContainIgnoringCase("vault keys", "read the vault");
            }
        }
        String vault = key(api(), "Vault keys are shared by hand");
        assertThat(viewer.get("/api/v1/factors/" + vault).status()).isEqualTo(404);
        assertThat(viewer.get(whys(secret)).status()).isEqualTo(404);

        String drift = key(api(), "Clock drift is not watched");
        created("/api/v1/factors/" + drift + "/merges", Map.of("with", sync));
        created("/api/v1/factors/" + sync + "/merges", Map.of("with", vault));
        JsonNode merged = viewer.get("/api/v1/factors/" + drift).json();
        assertThat(merged.get("key").asString()).isEqualTo(sync);
        assertThat(merged.get("recurrence").asInt()).isEqualTo(2);
        assertThat(merged.get("aliases").toString()).contains("Clock drift").doesNotContain("Vault");
        assertThat(cast.viewer().browser().get("/factors/" + sync).body())
                .contains("are the same", "Clock drift is not watched", "Timers fire twice")
                .doesNotContainIgnoringCase("vault");
        assertThat(shared(cast.viewer().actor(), first)).containsExactly(second);
        assertThat(shared(cast.responder().actor(), first)).containsExactly(secret, second);

        assertThat(api().delete("/api/v1/factors/" + sync + "/merges/" + drift).status())
                .isEqualTo(204);
        assertThat(viewer.get("/api/v1/factors/" + drift).json().get("name").asString())
                .isEqualTo("Clock drift is not watched");
        assertThat(shared(cast.viewer().actor(), first)).isEmpty();
        assertThat(shared(cast.responder().actor(), first)).containsExactly(secret);
        assertThat(cast.viewer().browser().get("/factors/" + drift).body()).contains("took back");
    }

    private List<Long> shared(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        return factors.sharedWith(viewer, incident).stream()
                .map(one -> one.incident().number())
                .toList();
    }

    @Test
    void aFactorIsRenamedFromWhatOneSaw() {
        long number = incident("Prices are zero", "open");
        long top = node(number, "Prices were zero", Map.of());
        factor(number, top, "The job ran twice", "Jobs are not idempotent", "trigger");
        String key = key(api(), "Jobs are not idempotent");
        String path = "/api/v1/factors/" + key;
        String tag = api().get(path).header("ETag");
        assertThat(api().with("If-Match", tag)
                        .json("PATCH", path, Map.of("name", "Jobs that run twice do harm"))
                        .status())
                .isEqualTo(200);
        assertThat(api().with("If-Match", tag)
                        .json("PATCH", path, Map.of("name", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(refused(api().json("PATCH", path, Map.of("name", "", "kind", "odd"))))
                .isEqualTo("name");
        assertThat(refused(api().postJson(path + "/merges", Map.of("with", "no such thing"))))
                .isEqualTo("with");
        assertThat(cast.viewer().browser().get("/factors/" + key).body())
                .contains("Jobs that run twice do harm", "Jobs are not idempotent");
        JsonNode like = cast.viewer()
                .browser()
                .get("/factors/suggestions?text=job+run+twice")
                .json();
        assertThat(like.get(0).get("value").asString()).isEqualTo("Jobs that run twice do harm");
    }
}
