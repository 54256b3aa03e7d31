package dev.andon.response;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Tasking.TaskOverdue;
import dev.andon.response.Tasking.TaskUnanswered;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody takes on reaches whoever commands, once, and a note that asks nobody offers to ask somebody. */
@StoryTest
class TaskAlarmsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    private long number;
    private Http api;

    @BeforeEach
    void declare() {
        api = cast.responder().api();
        number = api.postJson("/api/v1/incidents", Map.of("title", "Checkout is slow", "severity", "sev3"))
                .json()
                .get("number")
                .asLong();
    }

    @AfterEach
    void usualPace() {
        pace(5, 2);
    }

    @Test
    void whileNobodyCommandsItIsForEverybody() {
        give("Count orders", 20);
        pass(5);

        assertThat(events(TaskUnanswered.class))
                .singleElement()
                .satisfies(event -> assertThat(event.commander()).isNull());
        assertThat(room()).contains("nobody commands: it is for everybody here", "nobody took this on:");
        assertThat(api.get(incident() + "/tasks/1").json().get("unanswered_at").asString())
                .isEqualTo(clock.instant().toString());
        api.postJson(incident() + "/tasks/1/acknowledgements", Map.of());
        assertThat(room()).doesNotContain("class=\"alarmstrip\"").doesNotContain("nobody took this on:");
    }

    @Test
    void whoeverIsOnItIsLeftInPeaceUntilItIsDue() {
        give("Count orders", 20);
        api.postJson(incident() + "/tasks/1/acknowledgements", Map.of());
        pass(5);
        assertThat(events(TaskUnanswered.class)).isEmpty();
        assertThat(events(TaskOverdue.class)).isEmpty();

        pass(15);
        pass(15);

        assertThat(events(TaskOverdue.class)).hasSize(1);
        assertThat(room()).contains("Due and not done:");
    }

    @Test
    void aShortTaskIsToldOfOnceWhenItIsDue() {
        give("Press the button", 3);
        pass(2);
        assertThat(events(TaskUnanswered.class)).isEmpty();
        pass(1);
        pass(10);

        assertThat(events(TaskUnanswered.class)).hasSize(1);
        assertThat(events(TaskOverdue.class))
                .as("at the same moment; once is enough")
                .isEmpty();
    }

    @Test
    void whatIsDoneOrOverIsNotToldOf() {
        give("Count orders", 20);
        give("Ask the bank", 20);
        api.postJson(incident() + "/tasks/1/completions", Map.of());
        api.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        pass(30);

        assertThat(events(TaskUnanswered.class)).isEmpty();
        assertThat(events(TaskOverdue.class)).isEmpty();
    }

    @Test
    void whatBecameDueWhileItWasOverIsToldOfOnceItIsReopened() {
        give("Count orders", 20);
        give("Ask the bank", 60);
        api.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        pass(30);
        api.postJson(incident() + "/status-changes", Map.of("status", "investigating", "reason", "It is back"));
        timers.runDue();

        assertThat(events(TaskUnanswered.class))
                .extracting(TaskUnanswered::task)
                .containsExactlyInAnyOrder(1L, 2L);
        pass(30);
        pass(30);
        assertThat(events(TaskOverdue.class))
                .extracting(TaskOverdue::task)
                .contains(2L)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenDownLateCanStillBeAnswered() {
        String asked = clock.instant().minus(ofMinutes(90)).toString();
        Map<String, ?> task =
                Map.of("person_id", cast.outsider().id(), "text", "Count", "minutes", 20, "occurred_at", asked);
        Answer given = api.postJson(incident() + "/tasks", task);
        assertThat(given.json().get("due").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(5)).toString());
        timers.runDue();
        assertThat(events(TaskUnanswered.class)).isEmpty();

        pass(5);
        assertThat(events(TaskUnanswered.class)).hasSize(1);
    }

    @Test
    void theHouseSaysHowLongItWaits() {
        assertThat(pace(2, 10).status()).isEqualTo(200);
        give("Count orders", 20);
        pass(2);
        assertThat(events(TaskUnanswered.class)).hasSize(1);

        assertThat(api.json("PUT", "/api/v1/house/pace", Map.of("answer_minutes", 3, "objection_minutes", 3))
                        .status())
                .isEqualTo(403);
        assertThat(pace(0, 2).json().get("errors").findValuesAsString("field")).containsExactly("answer_minutes");
        assertThat(pace(5, 61).json().get("errors").findValuesAsString("field")).containsExactly("objection_minutes");
        Http owner = cast.owner().api().with("If-Match", "\"1\"");
        assertThat(owner.json("PUT", "/api/v1/house/pace", Map.of("answer_minutes", 3, "objection_minutes", 3))
                        .status())
                .isEqualTo(412);
        Http browser = cast.owner().browser();
        assertThat(browser.get("/house/pace").body()).contains("Olivia Owens", "Answer minutes: 5 → 2");
        Map<String, String> typed = Map.of("answer_minutes", "soon", "objection_minutes", "4");
        Answer refused = browser.postForm("/house/pace", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Answer minutes must be between 1 and 60 minutes", "value=\"soon\"");
    }

    @Test
    void aNoteThatAsksNobodyOffersToAskSomebody() {
        api.postJson(incident() + "/notes", Map.of("text", "Errors rise. Can someone look at the index?"));
        api.postJson(incident() + "/notes", Map.of("text", "Rui looks at the index."));

        String form = "/incidents/%d/tasks/new?note=2".formatted(number);
        assertThat(room()).containsOnlyOnce("Make it a task").contains(form);
        Http browser = cast.responder().browser();
        assertThat(browser.get(form).body()).contains("value=\"Look at the index\"");
        assertThat(browser.get(form.replace("=2", "=3")).body()).contains("name=\"text\" type=\"text\" value=\"\"");
        assertThat(browser.get(form.replace("=2", "=nonsense")).status()).isEqualTo(200);
        assertThat(cast.viewer().browser().get(form).status()).isEqualTo(403);
    }

    private void give(String text, int minutes) {
        Map<String, ?> task = Map.of("person_id", cast.outsider().id(), "text", text, "minutes", minutes);
        assertThat(api.postJson(incident() + "/tasks", task).status()).isEqualTo(201);
    }

    private void pass(int minutes) {
        clock.forward(ofMinutes(minutes));
        timers.runDue();
    }

    private Answer pace(int answer, int objection) {
        Map<String, ?> pace = Map.of("answer_minutes", answer, "objection_minutes", objection);
        return cast.owner().api().json("PUT", "/api/v1/house/pace", pace);
    }

    private <E extends IncidentEvent> List<E> events(Class<E> kind) {
        long id = incidents.find(cast.owner().actor(), number).id();
        return log.entries(id).stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private String room() {
        return cast.owner().browser().get("/incidents/" + number).body();
    }

    private String incident() {
        return "/api/v1/incidents/" + number;
    }
}
