package dev.andon.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the house wants of its reports: days, rules, and what needs no report at all. */
class ReviewRulesTest extends ReviewStage {
    @Test
    void noneIsRequiredWhenTheOneWhoWasNamedAgrees() {
        long number = resolved("A false alarm", "sev2", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        await().until(() -> due("all").contains("A false alarm"));
        assertThat(api().postJson(report + "/waivers", Map.of("reason", "Nothing broke"))
                        .status())
                .isEqualTo(422);
        assertThat(api().postJson(report + "/waivers", Map.of("reason", "Nothing broke", "approver", at(cast.viewer())))
                        .status())
                .isEqualTo(201);
        assertThat(stage(report)).isEqualTo("draft");
        assertThat(api().postJson(report + "/waivers/agreements", Map.of()).status())
                .isEqualTo(403);
        assertThat(cast.viewer()
                        .api()
                        .postJson(report + "/waivers/agreements", Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(stage(report)).isEqualTo("not_required");
        assertThat(due("all")).doesNotContain("A false alarm");
        assertThat(api().delete(report + "/waivers").status()).isEqualTo(200);
        assertThat(due("all")).contains("A false alarm");
    }

    @Test
    void theDayCanBeMovedAndIsOverdueAfterwards() {
        long number = resolved("The queue stands", "sev2", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        await().until(() -> !state(report).get("due_on").isNull());
        String etag = api().get(report + "/review").header("ETag");
        Http now = api().with("If-Match", etag);
        assertThat(now.json("PATCH", report + "/review", Map.of("due_on", "soon"))
                        .body())
                .contains("due_on");
        assertThat(now.json("PATCH", report + "/review", Map.of("due_on", "2026-03-04", "author", at(cast.owner())))
                        .status())
                .isEqualTo(200);
        assertThat(now.json("PATCH", report + "/review", Map.of("due_on", "2026-03-05"))
                        .status())
                .isEqualTo(412);
        assertThat(due("overdue")).doesNotContain("The queue stands");
        clock.set(Instant.parse("2026-03-05T00:00:01Z"));
        assertThat(due("overdue")).contains("The queue stands", "Olivia Owens");
        timers.runDue();
        assertThat(cast.owner().api().get("/api/v1/me/letters").body()).contains("Due today: The queue stands");
    }

    @Test
    void theRulesAreTheHousesAndEveryChangeIsWrittenDown() {
        Http owner = cast.owner().api();
        String etag = owner.get("/api/v1/review-rules").header("ETag");
        Answer wrong = owner.json(
                "PATCH",
                "/api/v1/review-rules",
                Map.of(
                        "rules", List.of(Map.of("severity", "sev9", "due_days", 0, "gate", "maybe", "quorum", 0)),
                        "weekend", List.of("caturday"),
                        "free_days", List.of(Map.of("day", "christmas")),
                        "remind_days", 99));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("rules[0].severity", "rules[0].due_days", "rules[0].gate", "rules[0].quorum", "weekend[0]")
                .contains("free_days[0].day", "remind_days");
        assertThat(owner.with("If-Match", etag)
                        .json("PATCH", "/api/v1/review-rules", Map.of("remind_days", 2))
                        .status())
                .isEqualTo(200);
        assertThat(owner.with("If-Match", etag)
                        .json("PATCH", "/api/v1/review-rules", Map.of("remind_days", 3))
                        .status())
                .isEqualTo(412);
        assertThat(cast.owner().browser().get("/house/reviews").body()).contains("Remind days: 1 → 2");
        assertThat(owner.json("PATCH", "/api/v1/review-rules", Map.of("remind_days", 1))
                        .status())
                .isEqualTo(200);
        assertThat(api().json("PATCH", "/api/v1/review-rules", Map.of("remind_days", 1))
                        .status())
                .isEqualTo(403);
    }
}
