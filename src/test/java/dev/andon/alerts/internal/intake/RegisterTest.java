package dev.andon.alerts.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.internal.intake.FoldTest.Said;
import dev.andon.alerts.internal.intake.FoldTest.Stands;
import dev.andon.people.Actor;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
class RegisterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Intake intake;

    @Autowired
    Register register;

    @Autowired
    AlertSources sources;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(20)
    void whatIsStoredStandsAsTheModelSays(RepetitionInfo run) {
        AlertSource source = source();
        Random random = new Random(run.getCurrentRepetition());
        List<Said> said = IntStream.range(0, 120)
                .mapToObj(_ -> new Said(
                        List.of("trigger", "trigger", "acknowledge", "resolve").get(random.nextInt(4)),
                        List.of("a", "b", "c", "d").get(random.nextInt(4)),
                        AlertSeverity.values()[random.nextInt(4)]))
                .toList();
        int from = 0;
        while (from < said.size()) {
            int to = Math.min(said.size(), from + 1 + random.nextInt(25));
            register.commit(
                    said.subList(from, to).stream().map(s -> s.message(source)).toList());
            from = to;
        }
        assertThat(stored(source)).containsExactlyInAnyOrderElementsOf(FoldTest.model(said));
    }

    @Test
    void oneMessageThatCannotBeWrittenDoesNotRefuseItsNeighbours() {
        AlertSource source = source();
        List<Receipt> good = new ArrayList<>();
        List<Receipt> bad = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean poison = i % 100 == 50;
            (poison ? bad : good).add(intake.submit(List.of(trigger(source, "k" + i, poison ? "a\0b" : "fine"))));
        }
        good.forEach(receipt -> receipt.await(PATIENCE));
        assertThat(bad)
                .allSatisfy(receipt ->
                        assertThatThrownBy(() -> receipt.await(PATIENCE)).isInstanceOf(Receipt.NotWritten.class));
        assertThat(stored(source)).hasSize(297);
    }

    @Test
    void twoNodesThatTakeTheSameKeyAtOnceMakeOneAlert() {
        AlertSource source = source();
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 20; i++) {
                        commitAsAWriterDoes(List.of(trigger(source, "same", "x"), trigger(source, "other" + i, "x")));
                    }
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(stored(source))
                .hasSize(21)
                .filteredOn(s -> s.key().equals("same"))
                .containsExactly(new Stands("same", AlertStatus.TRIGGERED, AlertSeverity.ERROR, 160));
    }

    /** Tries again until it comes through; a writer tries twice and then each message alone. */
    private void commitAsAWriterDoes(List<Message> messages) {
        for (int attempt = 0; ; attempt++) {
            try {
                register.commit(messages);
                return;
            } catch (org.springframework.dao.DuplicateKeyException
                    | org.springframework.dao.ConcurrencyFailureException e) {
                if (attempt == 50) {
                    throw e;
                }
            }
        }
    }

    @Test
    void nothingThatWasQueuedIsLostWhenItStops() {
        AlertSource source = source();
        List<Receipt> receipts = IntStream.range(0, 2000)
                .mapToObj(i -> intake.submit(List.of(trigger(source, "k" + i, "x"))))
                .toList();
        intake.stop();
        try {
            receipts.forEach(receipt -> receipt.await(Duration.ZERO));
            assertThat(stored(source)).hasSize(2000);
            assertThatThrownBy(() -> intake.submit(List.of(trigger(source, "late", "x"))))
                    .isInstanceOf(Intake.Overloaded.class);
        } finally {
            intake.start();
        }
    }

    @Test
    void whatFindsNoRoomIsTurnedAwayWhole() {
        AlertSource source = source();
        Message large = new Message.Resolve(source, "k", FoldTest.NOW, "x".repeat(33 * 1024 * 1024), List.of());
        assertThatThrownBy(() -> intake.submit(List.of(large, large))).isInstanceOf(Intake.Overloaded.class);
        intake.submit(List.of(trigger(source, "k", "x"))).await(PATIENCE);
    }

    private AlertSource source() {
        return sources.create(Actor.system(), new AlertSources.Create("Tool", "generic", null));
    }

    private static Message trigger(AlertSource source, String key, String title) {
        return new Message.Trigger(
                source,
                key,
                FoldTest.NOW,
                "{}",
                List.of(),
                AlertSeverity.ERROR,
                title,
                null,
                null,
                FoldTest.NOW,
                Map.of());
    }

    private List<Stands> stored(AlertSource source) {
        return jdbc.sql("select dedup_key, status, severity, occurrences from alert where source_id = :source")
                .param("source", source.id())
                .query((row, _) -> new Stands(
                        row.getString("dedup_key"),
                        AlertStatus.of(row.getString("status")),
                        AlertSeverity.of(row.getString("severity")),
                        row.getInt("occurrences")))
                .list();
    }
}
