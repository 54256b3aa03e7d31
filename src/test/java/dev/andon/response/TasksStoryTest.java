package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Tasking.TaskDone;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is asked by name, says that they are on it, and it is done or dropped. */
@StoryTest
class TasksStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    IncidentLog log;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    private Incident incident;
    private Http api;

    @BeforeEach
    void declare() {
        incident = declare(false);
        api = cast.responder().api();
    }

    @Test
    void isGivenAcknowledgedAndDone() {
        Answer given = give(cast.owner(), "Count waiting orders", 10);
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.location()).isEqualTo(tasks() + "/1");
        assertThat(given.json().get("status").asString()).isEqualTo("given");
        assertThat(given.json().get("due").asString())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)).toString());
        assertThat(cast.owner().browser().get("/").body()).contains("Count waiting orders", "asked by Rui Ramos");

        assertThat(post("/1/acknowledgements", Map.of()).json().get("status").asString())
                .isEqualTo("acknowledged");
        assertThat(post("/1/acknowledgements", Map.of()).status()).isEqualTo(409);
        Answer done = post("/1/completions", Map.of("note", "4,212 and rising"));

        assertThat(done.json().get("remark").asString()).isEqualTo("4,212 and rising");
        assertThat(post("/1/cancellations", Map.of("reason", "late")).status()).isEqualTo(409);
        assertThat(api.get(tasks() + "?status=open").json().get("items")).isEmpty();
        assertThat(api.get(tasks()).json().get("items")).hasSize(1);
        assertThat(cast.owner().browser().get("/").body()).doesNotContain("Count waiting orders");
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void whatIsOverOrHiddenTakesNoPlaceInTheList() {
        Act rui = Act.by(cast.responder().actor(), "web");
        for (int i = 0; i < 25; i++) {
            Incident over = declare(false);
            tasks.give(rui, over.number(), new GiveTask(cast.owner().id(), "Over " + i, 5));
            response.changeStatus(rui, over.number(), Status.RESOLVED, null);
        }
        give(cast.owner(), "Count waiting orders", 60);

        assertThat(tasks.mine(cast.owner().actor()))
                .extracting(mine -> mine.task().text())
                .contains("Count waiting orders")
                .noneMatch(text -> text.startsWith("Over"));
    }

    @Test
    void ofTwentyWhoSayAtOnceThatItIsDoneOneIsHeard() throws InterruptedException {
        give(cast.owner(), "Count waiting orders", 10);

        List<Integer> statuses = atOnce(
                20,
                () -> cast.responder()
                        .api()
                        .postJson(tasks() + "/1/completions", Map.of())
                        .status());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
        assertThat(log.entries(incident.id()))
                .filteredOn(entry -> entry.event() instanceof TaskDone)
                .hasSize(1);
    }

    @Test
    void numbersAreGivenOnceWhenManyAskAtOnce() throws InterruptedException {
        List<Integer> statuses = atOnce(12, () -> give(cast.owner(), "Look", 5).status());

        assertThat(statuses).containsOnly(201);
        assertThat(ids(api.get(tasks())))
                .containsExactlyElementsOf(IntStream.iterate(12, n -> n - 1)
                        .limit(12)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = api.with("Idempotency-Key", "task-" + incident.number());
        Map<String, Object> body = Map.of("person_id", cast.owner().id(), "text", "Look", "minutes", 5);

        assertThat(keyed.postJson(tasks(), body).status()).isEqualTo(201);
        Answer again = keyed.postJson(tasks(), body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.get(tasks()).json().get("items")).hasSize(1);
    }

    @Test
    void aPageOfTheListLeadsToTheNext() {
        IntStream.range(0, 3).forEach(_ -> give(cast.owner(), "Look", 5));

        Answer first = api.get(tasks() + "?page_size=2");
        Answer second = api.get(tasks() + "?page_size=2&cursor="
                + first.json().get("next_cursor").asString());

        assertThat(ids(first)).containsExactly("3", "2");
        assertThat(ids(second)).containsExactly("1");
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
    }

    @Test
    void nonsenseIsRefusedByName() {
        long owner = cast.owner().id();
        refused(422, "person_id", Map.of("text", "Look"));
        refused(422, "person_id", Map.of("text", "Look", "person_id", 987654));
        refused(422, "text", Map.of("person_id", owner));
        refused(422, "text", Map.of("person_id", owner, "text", "two\nlines"));
        refused(422, "text", Map.of("person_id", owner, "text", "a\u0000b"));
        refused(422, "text", Map.of("person_id", owner, "text", "x".repeat(301)));
        refused(422, "minutes", Map.of("person_id", owner, "text", "Look", "minutes", 0));
        refused(422, "minutes", Map.of("person_id", owner, "text", "Look", "minutes", 1441));
        refused(400, "minutes", Map.of("person_id", owner, "text", "Look", "minutes", "ten"));
        refused(400, "priority", Map.of("person_id", owner, "text", "Look", "priority", "high"));
        assertThat(api.postJson(tasks(), "{\"text\": \"" + "x".repeat(10_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.postJson(tasks() + "/99/completions", Map.of()).status()).isEqualTo(404);
        assertThat(api.get(tasks() + "?status=sometimes").status()).isEqualTo(422);
        assertThat(api.get(tasks() + "?cursor=nonsense").status()).isEqualTo(422);
        give(cast.owner(), "Look", 5);
        assertThat(post("/1/cancellations", Map.of())
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
    }

    @Test
    void nobodyIsAskedForAnythingInWhatIsOver() {
        response.changeStatus(Act.by(cast.responder().actor(), "web"), incident.number(), Status.RESOLVED, null);

        assertThat(give(cast.owner(), "Look", 5).status()).isEqualTo(409);
    }

    @Test
    void inARestrictedIncidentOnlyThoseLetInAreAskedAndOthersLearnNothing() {
        incident = declare(true);
        assertThat(give(cast.outsider(), "Rotate the key", 5)
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("cannot see this incident; let Otto Olsen in first");
        give(cast.responder(), "Rotate the key", 5);

        Http outsider = cast.outsider().api();
        assertThat(outsider.get(tasks()).status()).isEqualTo(404);
        assertThat(outsider.get(tasks() + "/1").status()).isEqualTo(404);
        assertThat(outsider.postJson(tasks() + "/1/completions", Map.of()).status())
                .isEqualTo(404);
        assertThat(outsider.get("/incidents/" + incident.number() + "/tasks/1").status())
                .isEqualTo(404);
        assertThat(outsider.get("/").body()).doesNotContain("Rotate the key");
    }

    @Test
    void worksWithPagesAndKeepsWhatWasTyped() {
        Http browser = cast.responder().browser();
        String page = "/incidents/" + incident.number() + "/tasks";
        Answer refused = browser.postForm(page, Map.of("text", "Count orders", "person_id", "", "minutes", "10"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Count orders", "Person id is required");

        Map<String, String> form = new HashMap<>(Map.of("text", "Count orders", "minutes", "10"));
        form.put("person_id", Long.toString(cast.owner().id()));
        assertThat(browser.postForm(page, form).status()).isEqualTo(303);
        assertThat(browser.get("/incidents/" + incident.number()).body()).contains("Count orders", "no answer yet");
        assertThat(browser.postForm(page + "/1/acknowledgement", Map.of()).status())
                .isEqualTo(303);
        assertThat(browser.postForm(page + "/1/acknowledgement", Map.of()).body())
                .contains("is acknowledged already");
        assertThat(browser.postForm(page + "/1/cancellation", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(browser.postForm(page + "/1/completion", Map.of("note", "12"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(page + "/1").body()).contains("Count orders", "done", "12");
    }

    private Incident declare(boolean restricted) {
        Act act = Act.by(cast.responder().actor(), "web");
        return declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of(), restricted, List.of()));
    }

    private Answer give(Cast.Member to, String text, int minutes) {
        return cast.responder().api().postJson(tasks(), Map.of("person_id", to.id(), "text", text, "minutes", minutes));
    }

    private Answer post(String path, Object body) {
        return api.postJson(tasks() + path, body);
    }

    private void refused(int status, String field, Map<String, Object> body) {
        Answer answer = api.postJson(tasks(), body);
        assertThat(answer.status()).as(body.toString()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    private static List<String> ids(Answer list) {
        List<String> ids = new ArrayList<>();
        list.json().get("items").forEach(task -> ids.add(task.get("id").asString()));
        return ids;
    }

    private String tasks() {
        return "/api/v1/incidents/" + incident.number() + "/tasks";
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(many, work))) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
