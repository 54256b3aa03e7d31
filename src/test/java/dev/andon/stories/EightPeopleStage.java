package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The incident the eight work on, and what may be asked of it. */
abstract class EightPeopleStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Http http;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    String incident = "";

    /** @return the page of the offer */
    String offered(Cast.Member from, Cast.Member to) {
        Answer offered = from.api()
                .postJson("/api/v1" + incident + "/role-handovers", Map.of("role", "commander", "person_id", to.id()));
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        String offer = offered.location().replaceFirst(".*/", "");
        assertThat(offered.json().at("/offers/0/offer").asString()).isEqualTo(offer);
        assertThat(from.api()
                        .postJson(
                                "/api/v1" + incident + "/role-handovers",
                                Map.of(
                                        "role",
                                        "commander",
                                        "person_id",
                                        cast.outsider().id()))
                        .status())
                .as("one offer at a time")
                .isEqualTo(409);
        return incident + "/handovers/" + offer;
    }

    /** @return the room */
    static String declared(Cast.Member by, Map<String, ?> what) {
        Answer declared = by.api().postJson("/api/v1/incidents", what);
        assertThat(declared.status()).as(declared.body()).isEqualTo(201);
        return "/incidents/" + declared.json().get("number").asString();
    }

    static void answered(Cast.Member by, String path, Map<String, ?> body) {
        Answer answer = by.api().postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    static long number(String room) {
        return Long.parseLong(room.replaceFirst(".*/", ""));
    }

    List<String> types(String room) {
        List<String> types = new ArrayList<>();
        cast.owner()
                .api()
                .get("/api/v1" + room + "/events?page_size=200")
                .json()
                .get("items")
                .forEach(entry -> types.add(entry.get("type").asString()));
        return types;
    }

    static String api(String offer) {
        return "/api/v1" + offer.replace("/handovers/", "/role-handovers/");
    }

    void note(Cast.Member member) {
        assertThat(member.api()
                        .postJson("/api/v1" + incident + "/notes", Map.of("text", "Here, and looking."))
                        .status())
                .isEqualTo(201);
    }

    JsonNode command(Cast.Member who) {
        return who.api().get("/api/v1" + incident + "/command").json();
    }

    List<String> warnings(Cast.Member who) {
        List<String> keys = new ArrayList<>();
        command(who)
                .get("warnings")
                .forEach(warning -> keys.add(warning.get("key").asString()));
        return keys;
    }

    JsonNode role(String key) {
        return cast.viewer()
                .api()
                .get("/api/v1" + incident + "/roles")
                .json()
                .get("items")
                .valueStream()
                .filter(role -> role.get("role").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    String holder(String key) {
        return role(key).at("/holder/name").asString();
    }
}
