package dev.andon.comms;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Briefs;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the business is told: as the war room says, else as the severity does; everywhere the same. */
@StoryTest
class CadenceStoryTest {
    private static final String PLAYBOOK = "/api/v1/playbook";

    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    Updates updates;

    @Autowired
    Briefs briefs;

    @BeforeEach
    void aSeverityWithAndOneWithoutACadence() {
        put("/severities/sev2", Map.of("name", "Major", "criteria", "Many", "cadence_minutes", 30));
        put("/severities/sev5", Map.of("name", "Slight", "criteria", "Few"));
    }

    @Test
    void theWarRoomsRhythmIsTheFirstPromiseTheDefaultAndTheBrief() {
        warRoom(45);
        Incident incident = declared("sev2");

        assertThat(updates.outlook(incident).awaited())
                .isEqualTo(new Awaited(
                        false, incident.declaredAt(), incident.declaredAt().plus(ofMinutes(45))));
        assertThat(updates.awaited(List.of(incident)).values())
                .singleElement()
                .extracting(Awaited::due)
                .isEqualTo(incident.declaredAt().plus(ofMinutes(45)));
        assertThat(chosen(incident)).contains("value=\"45\" selected>in 45 minutes");
        assertThat(panel(incident)).contains("The war room asks for one every 45 minutes.");
        assertThat(briefs.of(incident)).contains("the first one is due at 09:45 UTC");
    }

    @Test
    void withoutOneOfItsOwnTheSeverityDecides() {
        warRoom(null);
        Incident incident = declared("sev2");

        assertThat(updates.outlook(incident).awaited())
                .extracting(Awaited::due)
                .isEqualTo(incident.declaredAt().plus(ofMinutes(30)));
        assertThat(chosen(incident)).contains("value=\"30\" selected>in 30 minutes");
        assertThat(panel(incident)).contains("SEV2 asks for one every 30 minutes.");
        assertThat(briefs.of(incident)).contains("the first one is due at 09:30 UTC");
    }

    @Test
    void theWarRoomAsksEvenWhereTheSeverityDoesNot() {
        warRoom(90);
        Incident asked = declared("sev5");
        assertThat(updates.outlook(asked).awaited())
                .extracting(Awaited::due)
                .isEqualTo(asked.declaredAt().plus(ofMinutes(90)));

        warRoom(null);
        Incident quiet = declared("sev5");
        assertThat(updates.outlook(quiet).awaited()).isNull();
        assertThat(chosen(quiet)).contains("value=\"none\" selected>not promised");
        assertThat(briefs.of(quiet)).contains("none is promised");
    }

    @Test
    void aRhythmOfDaysOffersThePromiseThatCanBeMade() {
        warRoom(3 * 24 * 60);
        Incident incident = declared("sev2");
        assertThat(chosen(incident)).contains("value=\"1440\" selected>in 24 hours");

        Answer posted = cast.responder()
                .api()
                .postJson(
                        "/api/v1/incidents/" + incident.number() + "/updates",
                        Map.of("text", "We look.", "next_update_in_minutes", 1440));
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    }

    private void warRoom(@Nullable Integer minutes) {
        Map<String, Object> room = new HashMap<>(Map.of("key", "everywhere", "name", "Everywhere", "kind", "new"));
        if (minutes != null) {
            room.put("every_minutes", minutes);
        }
        put("/war_rooms", Map.of("items", List.of(room)));
    }

    private void put(String path, Map<String, Object> body) {
        Answer answer = cast.owner().api().json("PUT", PLAYBOOK + path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Incident declared(String severity) {
        long number = cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "Orders wait", "severity", severity))
                .json()
                .get("number")
                .asLong();
        return incidents.find(cast.responder().actor(), number);
    }

    private String chosen(Incident incident) {
        return cast.responder()
                .browser()
                .get("/incidents/" + incident.number() + "/updates/new")
                .body();
    }

    private String panel(Incident incident) {
        return cast.viewer()
                .api()
                .get("/incidents/" + incident.number() + "/panels/promise")
                .body();
    }
}
