package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Refusal;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two incidents that are one: merged, worked on as one, and taken apart again. */
@StoryTest
class MergeStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Merges merges;

    @Autowired
    Participants participants;

    @Autowired
    Tasks tasks;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Autowired
    Updates updates;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertSources sources;

    @Test
    void bothLogsKeepEverythingAndSaySo() {
        Incident first = declare(rui(), "Checkout rejects cards");
        Incident second = declare(otto(), "Card payments fail in checkout");
        response.note(otto(), second.number(), "The gateway answers 502.");

        Incident merged = merges.merge(rui(), second.number(), first.number(), "The same gateway.");

        assertThat(merged.status()).isEqualTo(Status.MERGED);
        Incident survivor = find(first);
        assertThat(survivor.members()).contains(cast.outsider().id());
        assertThat(log.entries(second.id()).getLast().event())
                .isEqualTo(new Decision.MergedInto(new Other(first.number(), false), "The same gateway."));
        assertThat(log.entries(first.id()).getLast().event()).isInstanceOf(Decision.MergeReceived.class);
        assertThat(room(first)).contains("Received by merge:", "INC-" + second.number(), "Tied to");
        assertThat(room(second)).contains("This goes on in", "INC-" + first.number(), "The gateway answers 502.");
        assertFolded(first, second);

        Incident back = merges.undo(rui(), second.number(), "Two gateways.");

        assertThat(back.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(back.statusSince()).isEqualTo(second.statusSince());
        assertThat(find(first).members()).doesNotContain(cast.outsider().id());
        assertThat(room(first)).contains("Given back");
        assertFolded(first, second);
    }

    @Test
    void whoeverActsInTheSurvivorStaysWhenTheMergeIsTakenBack() {
        Incident first = declare(rui(), "Search is slow");
        Incident second = declare(otto(), "Search answers late");
        merges.merge(rui(), second.number(), first.number(), null);
        response.note(otto(), first.number(), "I look at the index.");

        merges.undo(rui(), second.number(), null);

        assertThat(find(first).members()).contains(cast.outsider().id());
        assertFolded(first, second);
    }

    @Test
    void whoeverIsOnDutyMovesWithTheMergeAndBack() {
        Incident first = declare(rui(), "Cards are slow");
        Incident second = declare(otto(), "Card terminals are slow");
        participants.join(otto(), second.number(), null);
        tasks.give(rui(), second.number(), new GiveTask(cast.outsider().id(), "Ask the bank", null));
        clock.forward(Duration.ofMinutes(10));
        assertThat(merges.preview(rui(), second.number(), first.number()).openTasks())
                .isEqualTo(1);

        merges.merge(rui(), second.number(), first.number(), null);
        clock.forward(Duration.ofMinutes(30));
        assertThat(find(second).crew().here()).isEmpty();
        assertThat(minutes(second)).isEqualTo(10);
        assertThat(minutes(first)).isEqualTo(30);
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/%d/panels/crew".formatted(first.number()))
                        .body())
                .contains("came with INC-" + second.number());
        assertThat(tasks.mine(cast.outsider().actor()))
                .as("a task ends with its incident")
                .isEmpty();

        merges.undo(rui(), second.number(), null);
        clock.forward(Duration.ofMinutes(20));
        assertThat(minutes(second)).isEqualTo(10 + 20);
        assertThat(minutes(first)).isEqualTo(30);
        assertThat(tasks.mine(cast.outsider().actor())).hasSize(1);
        assertFolded(first, second);
    }

    private long minutes(Incident incident) {
        return Duty.of(find(incident), clock.instant()).stream()
                .filter(duty -> duty.person().id() == cast.outsider().id())
                .mapToLong(duty -> duty.time().toMinutes())
                .sum();
    }

    @Test
    void aClosedIncidentComesBackClosed() {
        Incident first = declare(rui(), "Mail is late");
        Incident second = declare(rui(), "Mail comes late");
        clock.forward(Duration.ofMinutes(5));
        response.changeStatus(rui(), second.number(), Status.RESOLVED, null);
        clock.forward(Duration.ofMinutes(5));
        Incident closed = response.changeStatus(rui(), second.number(), Status.CLOSED, null);

        merges.merge(rui(), second.number(), first.number(), null);
        clock.forward(Duration.ofMinutes(5));
        Incident back = merges.undo(rui(), second.number(), null);

        assertThat(back.closedAt()).isEqualTo(closed.closedAt());
        assertThat(back.resolvedAt()).isEqualTo(closed.resolvedAt());
        assertThat(back.statusSince()).isEqualTo(closed.statusSince());
    }

    @Test
    void theDuplicateOwesNothingAnyMore() {
        Incident first = declare(rui(), "Login fails");
        Incident second = declare(rui(), "Nobody can log in");
        updates.post(rui(), second.number(), new PostUpdate("We look.", "internal", null, 30));

        merges.merge(rui(), second.number(), first.number(), null);

        assertThat(updates.openPromise(second.id(), "internal")).isEmpty();
        assertThat(updates.awaited(List.of(find(second)))).isEmpty();
        assertThat(rui("/incidents/%d/report".formatted(second.number()), Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void alertsOfTheDuplicateBelongToTheSurvivorAndSoDoesTheirNews() {
        AlertSource source =
                sources.create(cast.owner().actor(), new AlertSources.Create("Watchdog", "pagerduty", null));
        Alert alert = raise(source, "disk-7");
        Incident first = declare(rui(), "Disks are full");
        Incident second = declarations.declare(
                otto(), new Declare("Disk 7 full", "sev3", null, null, List.of(), null, List.of(alert.id())));

        merges.merge(rui(), second.number(), first.number(), null);
        assertThat(incidents.alertsOf(first.id())).containsExactly(alert.id());
        long lastOfSecond = find(second).seq();

        declarations.alertChanged(alert, "resolved", clock.instant());

        assertThat(find(second).seq()).isEqualTo(lastOfSecond);
        assertThat(log.entries(first.id()).getLast().event()).isInstanceOf(Contribution.AlertChanged.class);
        assertThat(cast.viewer().browser().get("/alerts/" + alert.id()).body()).contains("INC-" + first.number());

        merges.undo(rui(), second.number(), null);
        assertThat(incidents.alertsOf(first.id())).isEmpty();
    }

    @Test
    void whatCannotBeMergedIsRefusedInWords() {
        Incident first = declare(rui(), "Queue grows");
        Incident second = declare(rui(), "The queue is growing");
        Incident third = declare(rui(), "Queue is stuck");
        merges.merge(rui(), second.number(), first.number(), null);

        assertThatThrownBy(() -> merges.merge(rui(), second.number(), third.number(), null))
                .hasMessageContaining("merged already");
        assertThatThrownBy(() -> merges.merge(rui(), third.number(), second.number(), null))
                .hasMessageContaining("merged itself");
        assertThatThrownBy(() -> merges.merge(rui(), third.number(), third.number(), null))
                .hasMessageContaining("itself");
        response.changeStatus(rui(), first.number(), Status.RESOLVED, null);
        assertThatThrownBy(() -> merges.merge(rui(), third.number(), first.number(), null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is over");
        assertThatThrownBy(() -> merges.undo(rui(), third.number(), null)).hasMessageContaining("not merged");
    }

    @Test
    void oppositeMergesAtOnceLeaveOneDirectionAndNoRing() throws Exception {
        for (int round = 0; round < 8; round++) {
            List<Incident> three =
                    List.of(declare(rui(), "A " + round), declare(rui(), "B " + round), declare(rui(), "C " + round));
            together(three, 12);
            assertThat(three.stream().filter(one -> find(one).status() != Status.MERGED))
                    .as("one is left")
                    .hasSize(1);
            three.forEach(this::assertFolded);
        }
    }

    private void together(List<Incident> three, int times) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                long from = three.get(i % 3).number();
                long into = three.get((i + 1 + i / 3 % 2) % 3).number();
                running.add(people.submit(() -> {
                    start.await();
                    try {
                        return merges.merge(rui(), from, into, null).status();
                    } catch (Refusal refused) {
                        return refused;
                    }
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    @Test
    void overTheApiAMergeIsSentTwiceAndDoneOnce() {
        Incident first = declare(rui(), "Exports hang");
        Incident second = declare(rui(), "Export never ends");
        String path = "/api/v1/incidents/%d/merges".formatted(second.number());
        Http api = cast.responder().api().with("Idempotency-Key", "merge-once");

        Answer once = api.postJson(path, Map.of("into", first.number()));
        Answer twice = api.postJson(path, Map.of("into", first.number()));

        assertThat(once.status()).as(once.body()).isEqualTo(201);
        assertThat(once.json().path("status").asString()).isEqualTo("merged");
        assertThat(twice.body()).isEqualTo(once.body());
        assertThat(find(first).seq()).isEqualTo(2);
        Answer stale = cast.responder()
                .api()
                .with("If-Match", "\"1\"")
                .postJson("/api/v1/incidents/%d/merge-reversals".formatted(second.number()), Map.of());
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void badInputIsNamed() {
        Incident one = declare(rui(), "Cache is cold");
        String path = "/api/v1/incidents/%d/merges".formatted(one.number());
        Http api = cast.responder().api();

        assertThat(api.postJson(path, Map.of()).body()).contains("\"into\"", "is required");
        assertThat(api.postJson(path, Map.of("into", "x")).status()).isEqualTo(400);
        assertThat(api.postJson(path, Map.of("into", 999_999, "why", 1)).status())
                .isEqualTo(400);
        Answer none = api.postJson(path, Map.of("into", 999_999));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("\"into\"", "names no incident");
        assertThat(api.postJson(path, Map.of("into", 1, "reason", "a\u0000b")).status())
                .isEqualTo(422);
    }

    @Test
    void withoutScriptsAPersonSeesWhatWillHappenFirst() {
        Incident first = declare(rui(), "Invoices are wrong");
        Incident second = declare(otto(), "Wrong invoices");
        Http browser = cast.responder().browser();

        String preview = browser.get("/incidents/%d/merge?into=INC-%d".formatted(second.number(), first.number()))
                .body();
        assertThat(preview).contains("Otto Olsen", "becomes merged");
        Answer done = browser.postForm(
                "/incidents/%d/merge".formatted(second.number()), Map.of("into", Long.toString(first.number())));

        assertThat(done.status()).isEqualTo(303);
        assertThat(find(second).status()).isEqualTo(Status.MERGED);
        assertThat(browser.get("/incidents/%d/merge?into=99999".formatted(first.number()))
                        .body())
                .contains("names no incident", "99999");
    }

    private Alert raise(AlertSource source, String key) {
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"%s",
             "payload":{"summary":"Disk full","source":"db","severity":"critical"}}
            """.formatted(source.routingKey(), key));
        return alerts.list(new AlertFilter(source.id(), AlertFilter.OPEN, null, key, null), null, 1)
                .getFirst();
    }

    private void assertFolded(Incident... all) {
        for (Incident one : all) {
            Folded.assertRow(rows, log, one.id(), "the fold of its log");
            assertThat(log.verify(one.id()).intact()).isTrue();
        }
    }

    private Incident find(Incident incident) {
        return rows.byId(incident.id()).orElseThrow();
    }

    private Incident declare(Act act, String title) {
        return declarations.declare(act, new Declare(title, "sev3", null, null, List.of(), null, List.of()));
    }

    private String room(Incident incident) {
        return cast.responder().browser().get("/incidents/" + incident.number()).body();
    }

    private Answer rui(String path, Map<String, String> form) {
        return cast.responder().browser().postForm(path, form);
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Act otto() {
        return Act.by(cast.outsider().actor(), "web");
    }
}
