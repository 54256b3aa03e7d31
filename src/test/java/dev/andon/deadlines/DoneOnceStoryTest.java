package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.Priority;
import dev.andon.platform.database.Times;
import dev.andon.testing.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A node that dies after it did something and before its answer was kept: asked again, another one does not do it twice. */
class DoneOnceStoryTest extends DeadlineStage {
    private static final String DECISIONS = "/api/v1/quarters/2026-Q1/decisions";

    @Test
    void aDayIsMovedAndADecisionWrittenDownOnce() {
        FollowUp pump = followUp(
                incident("The hold is flooded", "sev3", "open"),
                "Fit a pump",
                cast.responder().id(),
                "",
                Priority.P1);
        Map<String, ?> later = Map.of("until", "2026-05-01", "reason", "Delivered in April");
        Map<String, ?> evenLater =
                Map.of("number", pump.number(), "verdict", "change_due", "due", "2026-06-01", "words", "After Easter");
        String extensions = "/api/v1/follow-ups/%d/extensions".formatted(pump.number());
        assertThat(asked("move", extensions, later).status()).isEqualTo(201);
        Answer decided = asked("decide", DECISIONS, evenLater);
        assertThat(decided.status()).as(decided.body()).isEqualTo(201);

        theNodeDiesBeforeItsAnswersAreKept();

        assertThat(asked("move", extensions, later).status()).isEqualTo(201);
        Answer again = asked("decide", DECISIONS, evenLater);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.json()).isEqualTo(decided.json());
        assertThat(api().get(DECISIONS).json().get("items").size()).isEqualTo(1);
        assertThat(deadline(pump).get("day").asString()).isEqualTo("2026-06-01");
        assertThat(db.sql("select reason from deadlines_extension where number = :number order by id")
                        .param("number", pump.number())
                        .query(String.class)
                        .list())
                .containsExactly("Delivered in April", "After Easter");
    }

    private Answer asked(String key, String path, Map<String, ?> body) {
        return api().with("Idempotency-Key", key).postJson(path, body);
    }

    private void theNodeDiesBeforeItsAnswersAreKept() {
        db.sql("update idempotent_request set finished_at = null, status = null, started_at = :now")
                .param("now", Times.sql(clock.instant()))
                .update();
        clock.forward(Duration.ofSeconds(61));
    }
}
