package dev.andon.interventions;

import static dev.andon.interventions.InterventionStage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Something is announced, cleared, started, and it ends; and what could be tried is listed, tried or set aside. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class InterventionStoryTest extends InterventionScene {
    @Test
    void anAlertSourceIsNotThePersonOfItsNumber() {
        Said said = new Said(Instant.EPOCH, "Rui", Actor.Kind.PERSON, "8", 1);

        assertThat(said.isBy(Actor.person(8, "Rui", Access.RESPONDER))).isTrue();
        assertThat(said.isBy(Actor.alertSource(8, "Grafana"))).isFalse();
    }

    @Test
    void whatIsDestructiveWaitsForTheCommander() {
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        stage.command(incident, ines);
        Answer announced = stage.announce(cast.responder(), incident, destructive());
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.location()).isEqualTo(stage.room(incident) + "/interventions/1");
        assertThat(announced.json().get("status").asString()).isEqualTo("announced");

        assertThat(stage.start(cast.responder(), incident, 1).status()).isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 1).body()).contains("It waits for Ines Rask");
        assertThat(stage.step(cast.responder(), incident, 1, "clearings", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(stage.step(ines, incident, 1, "clearings", Map.of())
                        .json()
                        .at("/cleared/by")
                        .asString())
                .isEqualTo("Ines Rask");
        assertThat(stage.step(ines, incident, 1, "clearings", Map.of()).status())
                .isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 1).status()).isEqualTo(201);
        assertThat(stage.step(ines, incident, 1, "refusals", Map.of("reason", "late"))
                        .status())
                .isEqualTo(409);
        assertThat(stage.step(cast.responder(), incident, 1, "endings", Map.of("outcome", "failed"))
                        .status())
                .isEqualTo(422);

        JsonNode ended = stage.step(
                        cast.responder(),
                        incident,
                        1,
                        "endings",
                        Map.of("outcome", "rolled_back", "result", "too slow"))
                .json();
        assertThat(ended.get("status").asString()).isEqualTo("rolled_back");
        assertThat(ended.get("remark").asString()).isEqualTo("too slow");
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void whereNobodyCommandsAnybodyElseClearsAndWhoIsAloneStartsAnyway() {
        stage.announce(cast.responder(), incident, destructive());
        stage.announce(cast.responder(), incident, destructive());

        assertThat(stage.step(cast.responder(), incident, 1, "clearings", Map.of())
                        .body())
                .contains("Nobody commands");
        assertThat(stage.step(cast.outsider(), incident, 1, "clearings", Map.of())
                        .status())
                .isEqualTo(201);
        Map<String, Object> alone = Map.of(
                "without_clearing",
                "Nobody answers, orders are lost",
                "clashes_seen",
                List.of(incident.number() + "-1"));
        assertThat(stage.step(cast.responder(), incident, 2, "starts", alone).status())
                .isEqualTo(201);
        assertThat(stage.said(incident))
                .contains(new InterventionStarted(2, "Drop the index", "Nobody answers, orders are lost"));
        String room =
                cast.viewer().browser().get("/incidents/" + incident.number()).body();
        assertThat(room).contains("under way, not cleared", "started without clearing", "Clashes with");
    }

    @Test
    void theHouseDecidesBySeverityWhatWaits() {
        stage.policy(Map.of("clearing", "none", "clearing_by_severity", Map.of("sev3", "all"), "clash_distance", 2));
        stage.announced(cast.responder(), incident, "shop");
        assertThat(stage.read(cast.viewer(), incident, 1).get("status").asString())
                .isEqualTo("announced");
        api.postJson(stage.room(incident) + "/severity-changes", Map.of("severity", "sev1"));
        stage.announced(cast.responder(), incident, "mail");
        assertThat(stage.read(cast.viewer(), incident, 2).get("status").asString())
                .isEqualTo("cleared");
        JsonNode last = cast.viewer()
                .api()
                .get("/api/v1/intervention-policy/changes")
                .json()
                .at("/items/0");
        assertThat(last.get("by").asString()).isEqualTo("Olivia Owens");
        assertThat(last.at("/before/usual").asString()).isEqualTo("risky");
        assertThat(last.at("/after/by_severity/sev3").asString()).isEqualTo("all");
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = api.with("Idempotency-Key", "iv-" + incident.number());
        assertThat(keyed.postJson(stage.room(incident) + "/interventions", plan("db", "Restart"))
                        .status())
                .isEqualTo(201);
        assertThat(keyed.postJson(stage.room(incident) + "/interventions", plan("db", "Restart"))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(api.get(stage.room(incident) + "/interventions").json().get("items"))
                .hasSize(1);
    }

    @Test
    void nothingBeginsInWhatIsOverButWhatBeganEnds() {
        long id = stage.announced(cast.responder(), incident, "db");
        stage.announced(cast.responder(), incident, "shop");
        stage.start(cast.responder(), incident, id);
        api.postJson(stage.room(incident) + "/status-changes", Map.of("status", "resolved"));

        assertThat(stage.announce(cast.responder(), incident, plan("db", "More"))
                        .status())
                .isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 2).status()).isEqualTo(409);
        assertThat(stage.finish(cast.responder(), incident, id).status()).isEqualTo(201);
    }
}
