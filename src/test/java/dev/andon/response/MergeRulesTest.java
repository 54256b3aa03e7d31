package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Refusal;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What may be merged, what is refused in words, and what races and programs make of it. */
@StoryTest
class MergeRulesTest extends MergeStage {
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
}
