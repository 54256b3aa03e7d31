package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** After an incident those who took part say how it went, with their name or without. */
@StoryTest
class FeedbackStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    JdbcClient db;

    @Test
    void whoeverTookPartIsAskedInTheRoomAndAtHomeUntilTheyAnswer() {
        Incident incident = over("Search is slow");
        Http browser = cast.responder().browser();
        String why = "INC-" + incident.number() + " Search is slow";
        assertThat(browser.get("/").body()).contains("Say how the response went for you", why);
        assertThat(browser.get(room(incident)).body()).contains("How did the response go for you?");
        assertThat(cast.viewer().browser().get("/").body()).doesNotContain("Say how the response went");

        Answer refused = browser.postForm(room(incident) + "/feedback", Map.of("helped", "The runbook"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("The runbook", "Went is required");

        browser.postForm(room(incident) + "/feedback", Map.of("went", "well", "helped", "The runbook"));
        assertThat(browser.get(room(incident) + "/feedback").body()).contains("Well", "The runbook", "Rui Ramos");
        assertThat(browser.get("/").body()).doesNotContain(why);
        assertThat(browser.get(room(incident)).body()).doesNotContain("How did the response go for you?");

        browser.postForm(room(incident) + "/feedback", Map.of("went", "mixed", "hindered", "Two bridges"));
        assertThat(summary(cast.owner(), incident).get("answers"))
                .as("a named answer is replaced")
                .hasSize(1);
    }

    @Test
    void notNowIsHeard() {
        Incident incident = over("Mails are late");
        Http browser = cast.responder().browser();
        browser.get("/");

        assertThat(browser.postForm(room(incident) + "/feedback/dismissal", Map.of("back", "home"))
                        .location())
                .isEqualTo("/");

        assertThat(browser.get("/").body()).doesNotContain("Mails are late");
        assertThat(give(cast.responder(), incident, "well", false).status())
                .as("and may still be changed")
                .isEqualTo(201);
    }

    @Test
    void anUnnamedAnswerLeavesNoNameAndNoTime() {
        Incident incident = over("A key has leaked");

        assertThat(give(cast.responder(), incident, "hard", true)
                        .json()
                        .get("anonymous")
                        .asBoolean())
                .isTrue();

        assertThat(db.sql("select coalesce(person_id::text, person_name, given_at::text, 'nothing') as known"
                                + " from response_feedback where incident_id = :id")
                        .param("id", incident.id())
                        .query((row, _) -> row.getString("known"))
                        .list())
                .containsExactly("nothing");
        JsonNode summary = summary(cast.responder(), incident);
        assertThat(summary.get("answers")).isEmpty();
        assertThat(summary.get("went").get("hard").asInt())
                .as("one answer among one is not unnamed")
                .isZero();
        assertThat(summary.get("held_back").asInt()).isEqualTo(1);
        assertThat(give(cast.responder(), incident, "well", false).status())
                .as("nobody can find it again")
                .isEqualTo(409);
        assertThat(give(cast.responder(), incident, "well", true).status()).isEqualTo(409);
    }

    @Test
    void threeAnswersAreEnoughToHideAmong() {
        Incident incident = declare("Checkout is down");
        List<Cast.Member> three = IntStream.range(0, 3)
                .mapToObj(i -> cast.join("Person " + i, Access.RESPONDER))
                .toList();
        three.forEach(member ->
                member.api().postJson("/api/v1" + room(incident) + "/notes", Map.of("text", "I am " + member.id())));
        end(incident);

        three.forEach(member -> give(member, incident, "very_well", true));

        JsonNode summary = summary(cast.owner(), incident);
        assertThat(summary.get("answers")).hasSize(3);
        assertThat(summary.at("/went/very_well").asInt()).isEqualTo(3);
        assertThat(summary.get("answers").toString()).doesNotContain("Person");
    }

    @Test
    void itIsForThoseWhoTookPartAndForOwners() {
        Incident incident = over("Images are missing");

        assertThat(cast.outsider().api().get(api(incident)).status()).isEqualTo(403);
        assertThat(cast.outsider().browser().get(room(incident) + "/feedback").status())
                .isEqualTo(403);
        assertThat(give(cast.outsider(), incident, "well", false).status()).isEqualTo(403);
        assertThat(cast.owner().api().get(api(incident)).status()).isEqualTo(200);
        assertThat(feedbacks.toAsk(cast.outsider().actor())).isEmpty();
    }

    @Test
    void whatIsNotOverIsNotAskedAboutAndNorIsWhatIsLongOver() {
        Incident live = declare("Prices are wrong");
        assertThat(give(cast.responder(), live, "well", false).status()).isEqualTo(409);
        end(live);
        assertThat(feedbacks.toAsk(cast.responder().actor()))
                .extracting(Incident::number)
                .contains(live.number());
        clock.forward(Duration.ofDays(15));
        assertThat(feedbacks.toAsk(cast.responder().actor())).isEmpty();
    }

    @Test
    void nonsenseIsNamed() {
        Incident incident = over("Nonsense");
        Http api = cast.responder().api();

        assertThat(field(api.postJson(api(incident), Map.of("went", "5")))).isEqualTo("went");
        assertThat(field(api.postJson(api(incident), Map.of()))).isEqualTo("went");
        assertThat(field(api.postJson(api(incident), Map.of("went", "well", "helped", "x".repeat(2001)))))
                .isEqualTo("helped");
        assertThat(field(api.postJson(api(incident), Map.of("went", "well", "hindered", "a\u0000"))))
                .isEqualTo("hindered");
        assertThat(api.postJson(api(incident), "{\"went\":{}}").status()).isEqualTo(400);
        Http keyed = api.with("Idempotency-Key", "f1");
        assertThat(keyed.postJson(api(incident), Map.of("went", "well", "anonymous", true))
                        .status())
                .isEqualTo(201);
        assertThat(keyed.postJson(api(incident), Map.of("went", "well", "anonymous", true))
                        .status())
                .isEqualTo(201);
        assertThat(summary(cast.owner(), incident).get("given").asInt()).isEqualTo(1);
    }

    private Incident declare(String title) {
        return declarations.declare(act(), new Declare(title, "sev2", null, null, List.of(), false, List.of()));
    }

    private Incident over(String title) {
        Incident incident = declare(title);
        clock.forward(Duration.ofMinutes(5));
        end(incident);
        return incident;
    }

    private void end(Incident incident) {
        response.changeStatus(act(), incident.number(), Status.RESOLVED, null);
    }

    private Act act() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Answer give(Cast.Member who, Incident incident, String went, boolean anonymous) {
        return who.api().postJson(api(incident), Map.of("went", went, "anonymous", anonymous));
    }

    private JsonNode summary(Cast.Member reader, Incident incident) {
        return reader.api().get(api(incident)).json();
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/field").asString();
    }

    private static String room(Incident incident) {
        return "/incidents/" + incident.number();
    }

    private static String api(Incident incident) {
        return "/api/v1" + room(incident) + "/feedback";
    }
}
