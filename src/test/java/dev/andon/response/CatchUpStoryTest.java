package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Upkeep;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody comes to an incident, or comes back to it, and knows in a moment how it stands. */
@StoryTest
class CatchUpStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Tags tags;

    @Autowired
    Checklists checklists;

    @Autowired
    Upkeep upkeep;

    @Autowired
    IncidentLog log;

    @Test
    void aNewcomerReadsHowItStands() {
        Incident incident = declare(false);
        response.assignRole(
                act(), incident.number(), "commander", cast.responder().id());
        response.summarise(act(), incident.number(), "Cards are declined in **all** of Europe.");
        clock.forward(Duration.ofMinutes(41));
        response.changeStatus(act(), incident.number(), Status.CONTAINING, "rolling back");
        post(incident, "updates", Map.of("text", "We roll back.", "next_update_in_minutes", 20));
        clock.forward(Duration.ofMinutes(22));

        JsonNode told = get(cast.viewer(), incident, "").json();

        assertThat(told.get("sentence").asString())
                .isEqualTo("SEV2 (Major), containing for 22 min, declared 1 h 3 min ago. Rui Ramos commands.");
        assertThat(told.get("since").isNull()).isTrue();
        assertThat(told.at("/last_decisions/0/text").asString()).contains("Investigating → Containing · rolling back");
        assertThat(told.at("/parts/0/key").asString()).isEqualTo("updates");
        assertThat(told.at("/parts/0/lines/0/text").asString()).isEqualTo("Next update overdue");
        assertThat(told.at("/parts/0/lines/0/urgent").asBoolean()).isTrue();
        assertThat(told.at("/parts/0/lines/1/text").asString()).contains("We roll back.");
        assertThat(told.at("/here/0/name").asString()).isEqualTo("Rui Ramos");
        assertThat(cast.viewer().browser().get(room(incident) + "/catch-up").body())
                .contains("containing for 22 min", "<strong>all</strong>", "Next update overdue")
                .doesNotContain("Since you left");
    }

    @Test
    void whatIsUnderWayIsToldWithWhatIsLeftOfIt() {
        upkeep.put(
                cast.owner().actor(),
                List.of(
                        Draft.of(Kind.SERVICE, "tills", Map.of("name", "Tills")),
                        Draft.of(
                                Kind.RUNBOOK,
                                "tills-slow",
                                Map.of(
                                        "name", "Tills are slow",
                                        "services", "tills",
                                        "text", "- [ ] Ask the shop\n- [ ] Restart one"))));
        Incident incident = declarations.declare(
                act(), new Declare("Tills are slow", "sev2", null, null, List.of("tills"), null, List.of()));
        post(incident, "tasks", Map.of("person_id", cast.owner().id(), "text", "Ask the shop", "minutes", 5));
        post(incident, "checklist-ticks", Map.of("checklist", "usual_suspects", "item", "vendors"));
        post(incident, "runbook-steps", Map.of("runbook", "tills-slow", "step", 1));
        clock.forward(Duration.ofMinutes(6));

        JsonNode told = get(cast.viewer(), incident, "").json();

        assertThat(told.get("parts").findValuesAsString("key"))
                .containsSubsequence("updates", "tasks", "checklists", "runbooks");
        JsonNode task = part(told, "tasks").at("/lines/0");
        assertThat(task.get("text").asString()).isEqualTo("Olivia Owens: Ask the shop, no answer yet, overdue");
        assertThat(task.get("urgent").asBoolean()).isTrue();
        assertThat(task.get("href").asString()).isEqualTo(room(incident) + "/tasks/1");
        assertThat(part(told, "checklists").at("/lines/0/text").asString())
                .startsWith("The usual suspects: 1 of 6 done. Left: A new deployment?; ")
                .doesNotContain("Is a vendor down?");
        assertThat(part(told, "runbooks").at("/lines/0/text").asString())
                .isEqualTo("Tills are slow: 1 of 2 steps done");
        assertThat(cast.viewer().browser().get(room(incident) + "/catch-up").body())
                .contains("Olivia Owens: Ask the shop, no answer yet, overdue", "1 of 6 done", "1 of 2 steps done");
        assertThat(cast.viewer()
                        .api()
                        .with("Accept", "text/markdown")
                        .get("/api/v1" + room(incident) + "/catch-up")
                        .body())
                .contains("## Open tasks", "**Olivia Owens: Ask the shop", "## Checklists", "## Runbooks");

        response.changeStatus(act(), incident.number(), Status.RESOLVED, null);
        assertThat(get(cast.viewer(), incident, "").json().get("parts").findValuesAsString("key"))
                .as("nobody is asked for anything any more")
                .doesNotContain("tasks");
    }

    @Test
    void ticksAndTagsPushNoDecisionOut() {
        Incident incident = declare(false);
        response.changeSeverity(act(), incident.number(), "sev1", "all of Europe");
        for (int i = 0; i < 13; i++) {
            tags.add(act(), incident.number(), List.of("tag-" + i));
            checklists.tick(act(), incident.number(), "usual_suspects", "vendors");
            checklists.untick(act(), incident.number(), "usual_suspects", "vendors");
        }

        JsonNode told = get(cast.viewer(), incident, "?since_seq=1").json();

        assertThat(told.at("/since/lines").findValuesAsString("text"))
                .singleElement()
                .asString()
                .contains("SEV1");
        assertThat(told.at("/last_decisions/0/text").asString()).contains("SEV1");
    }

    private static JsonNode part(JsonNode told, String key) {
        return told.get("parts")
                .valueStream()
                .filter(part -> part.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverComesBackIsToldWhatHappenedOnce() {
        Incident incident = declare(false);
        Http vera = cast.viewer().browser();
        vera.get(room(incident));
        for (int i = 1; i <= 14; i++) {
            clock.forward(Duration.ofMinutes(2));
            response.note(act(), incident.number(), "Step " + i);
        }

        String back = vera.get(room(incident)).body();
        assertThat(back).contains("14 things happened since you left at", "/catch-up?since_seq=1");
        assertThat(vera.get(room(incident)).body())
                .as("a reload is no coming back")
                .doesNotContain("things happened since you left");

        String page = vera.get(room(incident) + "/catch-up").body();
        assertThat(page).contains("Since you left at", "14 entries", "Step 14", "Step 10", "9 more entries");
        assertThat(page).doesNotContain("Step 9<");
        assertThat(log.entries(incident.id())).as("looking is not written down").hasSize(15);
    }

    @Test
    void littleIsReadFasterThanALineAboutIt() {
        Incident incident = declare(false);
        Http vera = cast.viewer().browser();
        vera.get(room(incident));
        clock.forward(Duration.ofMinutes(30));
        response.note(act(), incident.number(), "One thing.");

        assertThat(vera.get(room(incident)).body()).doesNotContain("happened since you left");
    }

    @Test
    void asMarkdownItCanBePastedIntoAChat() {
        Incident incident = declare(false);
        response.note(act(), incident.number(), "Rolled `gateway` back to _7.40_ # really");

        Answer markdown = cast.responder()
                .api()
                .with("Accept", "text/markdown")
                .get("/api/v1" + room(incident) + "/catch-up?since_seq=1");

        assertThat(markdown.status()).isEqualTo(200);
        assertThat(markdown.header("Content-Type")).startsWith("text/markdown");
        assertThat(markdown.body())
                .startsWith("# INC-" + incident.number() + " Checkout is slow")
                .contains("## Since entry 1", "Rolled gateway back to 7.40 \\# really", "## Updates");
    }

    @Test
    void itIsForThoseWhoMaySeeTheIncidentAndNonsenseIsNamed() {
        Incident restricted = declare(true);
        assertThat(get(cast.outsider(), restricted, "").status()).isEqualTo(404);
        assertThat(cast.outsider().browser().get(room(restricted) + "/catch-up").status())
                .isEqualTo(404);

        assertThat(get(cast.responder(), restricted, "?since_seq=99")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("since_seq");
        assertThat(get(cast.responder(), restricted, "?since_seq=-1").status()).isEqualTo(422);
        assertThat(get(cast.responder(), restricted, "?since_seq=soon").status())
                .isBetween(400, 422);
        assertThat(cast.responder()
                        .browser()
                        .get(room(restricted) + "/catch-up?since_seq=soon")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void aLogOfFiveThousandEntriesIsCaughtUpOnInAFewRows() {
        Incident incident = declare(false);
        for (int i = 0; i < 5_000; i++) {
            log.contribute(incident.id(), new Contribution.Noted("Line " + i), act());
        }
        get(cast.viewer(), incident, "?since_seq=1");
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(get(cast.viewer(), incident, "?since_seq=1").status()).isEqualTo(200);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / 20);

        System.out.println("catch-up on 5,001 entries: " + each.toMillis() + " ms");
        assertThat(each).isLessThan(Duration.ofMillis(500));
        assertThat(get(cast.viewer(), incident, "?since_seq=1").json().at("/since/lines"))
                .hasSize(5);
    }

    private Incident declare(boolean restricted) {
        Declare command = new Declare("Checkout is slow", "sev2", null, null, List.of(), restricted, List.of());
        return declarations.declare(act(), command);
    }

    private Act act() {
        return Act.by(cast.responder().actor(), "web");
    }

    private void post(Incident incident, String what, Map<String, Object> body) {
        assertThat(cast.responder()
                        .api()
                        .postJson("/api/v1" + room(incident) + "/" + what, body)
                        .status())
                .isEqualTo(201);
    }

    private static Answer get(Cast.Member reader, Incident incident, String query) {
        return reader.api().get("/api/v1" + room(incident) + "/catch-up" + query);
    }

    private static String room(Incident incident) {
        return "/incidents/" + incident.number();
    }
}
