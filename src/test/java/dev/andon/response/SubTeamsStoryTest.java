package dev.andon.response;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Sub-teams are formed of those who take part, changed, and disbanded; nobody is in two. */
@StoryTest
class SubTeamsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Participants participants;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    private Incident incident;
    private String base = "";

    /** Rui commands; Olivia and Otto take part; Vera looks on. */
    @BeforeEach
    void anIncidentOfThree() {
        Act rui = Act.by(cast.responder().actor(), "web");
        incident = declarations.declare(
                rui, new Declare("Search is slow", "sev2", null, null, List.of(), false, List.of()));
        response.assignRole(
                rui, incident.number(), "commander", cast.responder().id());
        participants.join(Act.by(cast.owner().actor(), "web"), incident.number(), null);
        participants.join(Act.by(cast.outsider().actor(), "web"), incident.number(), null);
        base = "/api/v1/incidents/" + incident.number() + "/sub-teams";
    }

    @Test
    void aSubTeamIsFormedChangedAndDisbanded() {
        Answer formed = cast.responder().api().postJson(base, alpha());
        assertThat(formed.status()).as(formed.body()).isEqualTo(201);
        JsonNode alpha = formed.json().at("/items/0");
        assertThat(alpha.get("until").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(20)).toString());
        assertThat(alpha.at("/members/0/name").asString())
                .as("the leader first")
                .isEqualTo("Otto Olsen");
        assertThat(alpha.get("members")).hasSize(2);
        String team = base + "/" + alpha.get("team").asString();
        Cast.Member aiko = cast.join("Aiko Mori", Access.RESPONDER);
        response.addMember(Act.by(aiko.actor(), "web"), incident.number(), aiko.id());
        clock.forward(ofMinutes(25));
        Answer changed = aiko.api()
                .postJson(
                        team + "/changes",
                        Map.of(
                                "join",
                                List.of(aiko.id()),
                                "leave",
                                List.of(cast.outsider().id()),
                                "leader_id",
                                aiko.id(),
                                "minutes",
                                15));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        assertThat(changed.json().at("/items/0/leader/name").asString()).isEqualTo("Aiko Mori");
        assertThat(changed.json().at("/items/0/until").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(15)).toString());
        assertThat(changed.json().at("/items/0/members").findValuesAsString("name"))
                .containsExactly("Aiko Mori", "Olivia Owens");
        assertThat(aiko.api()
                        .postJson(team + "/changes", Map.of("name", "Alpha"))
                        .status())
                .as("it is like that already")
                .isEqualTo(409);
        Folded.assertRow(rows, log, incident.id(), "the fold of its log");
        assertThat(aiko.api()
                        .postJson(team + "/disbandments", Map.of("reason", "done"))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(aiko.api().postJson(team + "/disbandments", Map.of()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"leader_id":OUT,"mission":"Look.","member_ids":[OWNER]}                          | 422 | name
        {"name":"A\\nB","leader_id":OUT,"mission":"Look.","member_ids":[OWNER]}           | 422 | name
        {"name":"Alpha","mission":"Look.","member_ids":[OWNER]}                           | 422 | leader_id
        {"name":"Alpha","leader_id":VIEWER,"mission":"Look.","member_ids":[OWNER]}        | 422 | leader_id
        {"name":"Alpha","leader_id":OUT,"member_ids":[OWNER]}                             | 422 | mission
        {"name":"Alpha","leader_id":OUT,"mission":"a\\u0000","member_ids":[OWNER]}        | 422 | mission
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[OUT]}             | 422 | member_ids
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[OWNER,424242]}    | 422 | member_ids[1]
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[null]}            | 422 | member_ids
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":"all"}             | 400 | member_ids
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[OWNER],"minutes":0}   | 422 | minutes
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[OWNER],"minutes":721} | 422 | minutes
        {"name":"Alpha","leader_id":OUT,"mission":"Look.","member_ids":[OWNER],"colour":1}    | 400 | colour
        """)
    void badInputIsRefusedNamingTheField(String body, int status, String field) {
        String sent = body.replace("OUT", Long.toString(cast.outsider().id()))
                .replace("OWNER", Long.toString(cast.owner().id()))
                .replace("VIEWER", Long.toString(cast.viewer().id()));
        Answer answer = cast.responder().api().postJson(base, sent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(cast.viewer().api().get(base).json().get("items")).isEmpty();
    }

    @Test
    void aLeaderWhoStepsOutIsMissedAndNobodyWhoDidIsCountedOn() {
        cast.responder().api().postJson(base, alpha());
        String departures = "/api/v1/incidents/" + incident.number() + "/departures";
        String page = "/incidents/" + incident.number() + "/participants/departure";
        assertThat(cast.outsider().browser().get(page).body()).contains("You lead sub-team Alpha");

        Answer left = cast.outsider().api().postJson(departures, Map.of());
        assertThat(left.json().get("warnings").get(0).asString()).isEqualTo("Nobody leads sub-team Alpha now.");
        JsonNode command = cast.viewer()
                .api()
                .get("/api/v1/incidents/" + incident.number() + "/command")
                .json();
        assertThat(command.get("direct_reports").findValuesAsString("name")).containsExactly("Olivia Owens");
        assertThat(command.get("warnings").findValuesAsString("key")).contains("sub_team_without_leader");

        Map<String, Object> bravo = alpha();
        bravo.put("name", "Bravo");
        bravo.put("leader_id", cast.responder().id());
        bravo.put("member_ids", List.of(cast.viewer().id()));
        Answer refused = cast.responder().api().postJson(base, bravo);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("member_ids[0]");
    }

    @Test
    void nobodyIsInTwoAndNamesAreUsedOnce() {
        cast.responder().api().postJson(base, alpha());
        Map<String, Object> second = alpha();
        second.put("name", "ALPHA");
        Answer answer = cast.responder().api().postJson(base, second);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("leader_id", "member_ids[0]", "name");
        assertThat(answer.body()).contains("is in sub-team Alpha already");
    }

    @Test
    void theFormKeepsWhatWasTyped() {
        Http rui = cast.responder().browser();
        String room = "/incidents/" + incident.number();
        assertThat(rui.get(room + "/sub-teams/new").body()).contains("value=\"Alpha\"", "Find out what changed");
        Answer refused = rui.postForm(
                room + "/sub-teams",
                Map.of(
                        "name",
                        "Bravo",
                        "leader_id",
                        Long.toString(cast.outsider().id()),
                        "mission",
                        "",
                        "minutes",
                        "9"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Bravo\"", "value=\"9\"", "Mission is required");
        assertThat(rui.postForm(room + "/sub-teams", Map.of("suggested", "true"))
                        .status())
                .isEqualTo(303);
        long team = rows.byId(incident.id())
                .orElseThrow()
                .command()
                .teams()
                .getFirst()
                .seq();
        assertThat(rui.get(room + "/sub-teams/" + team).body()).contains("Sub-team Alpha", "Disband it");
        assertThat(rui.postForm(room + "/sub-teams/" + team + "/disbandment", Map.of("reason", ""))
                        .status())
                .isEqualTo(303);
    }

    private Map<String, Object> alpha() {
        return new HashMap<>(Map.of(
                "name",
                "Alpha",
                "leader_id",
                cast.outsider().id(),
                "mission",
                "Roll back.",
                "minutes",
                20,
                "member_ids",
                List.of(cast.owner().id())));
    }
}
