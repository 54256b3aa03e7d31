package dev.andon.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the resolution to the published report: due, reminded, asked, approved, disputed, edited, accepted. */
@StoryTest
class ReviewStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    @Test
    void fromResolvedToPublishedWithTwoApproversADissentAndAnEdit() throws Exception {
        wants("sev1", "accepted", 2);
        Cast.Member ana = cast.join("Ana Alves", Access.RESPONDER);
        Cast.Member ben = cast.join("Ben Bos", Access.VIEWER);
        long number = resolved("Payments fail", "sev1", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        await().until(() -> !state(report).get("due_on").isNull());
        // resolved on Monday, 2 March; Friday is free; five business days later
        assertThat(state(report).get("due_on").asString()).isEqualTo("2026-03-10");
        assertThat(state(report).get("author").get("name").asString()).isEqualTo("Rui Ramos");
        assertThat(rui().browserHome()).contains("Finish the report on Payments fail");
        assertThat(publish(report).status()).isEqualTo(409);
        assertThat(publish(report).body()).contains("2 approvers", "nobody is asked yet");

        try (MailServer mail = MailServer.up()) {
            clock.set(Instant.parse("2026-03-09T09:30:00Z"));
            timers.runDue();
            timers.runDue();
            assertThat(subjects(mail))
                    .filteredOn(subject -> subject.endsWith(": Payments fail"))
                    .containsExactly("Due on Tuesday, 10 March: Payments fail");

            Answer asked = api().postJson(
                            report + "/review-requests",
                            Map.of(
                                    "approvers",
                                    List.of(at(ana), "ben.bos@example.org", at(cast.outsider())),
                                    "quorum",
                                    2,
                                    "note",
                                    "Please look at the numbers."));
            assertThat(asked.status()).as(asked.body()).isEqualTo(201);
            assertThat(asked.json().get("stage").asString()).isEqualTo("in_review");
            timers.runDue();
            assertThat(mail.to("ben.bos@example.org")).hasSize(1);
            assertThat(ben.browser().get("/account/reviews").body()).contains("Payments fail");

            String first = state(report).get("hash").asString();
            assertThat(answer(ana, report, "approve", "", first).status()).isEqualTo(201);
            assertThat(answer(cast.outsider(), report, "dissent", "", first).status())
                    .isEqualTo(422);
            assertThat(answer(cast.outsider(), report, "dissent", "The cause is another one.", first)
                            .status())
                    .isEqualTo(201);
            assertThat(answer(cast.owner(), report, "approve", "", first).status())
                    .isEqualTo(403);
            assertThat(stage(report)).isEqualTo("in_review");
            assertThat(answer(ben, report, "approve", "", first)
                            .json()
                            .get("stage")
                            .asString())
                    .isEqualTo("accepted");

            write(report, "fault", "The pool was too small.");
            assertThat(stage(report)).isEqualTo("in_review");
            assertThat(publish(report).body()).contains("0 of 2 so far");
            String page = rui().browser()
                    .get("/incidents/" + number + "/report/review")
                    .body();
            assertThat(page).contains("For an earlier text", "The cause is another one.");
            String since = "/incidents/" + number + "/report/review/texts/" + first;
            assertThat(rui().browser().get(since).body()).contains("The pool was too small.");
            clock.forward(Duration.ofMinutes(6));
            timers.runDue();
            assertThat(mail.to("ben.bos@example.org")).hasSize(2);
            assertThat(answer(ben, report, "approve", "", first).status()).isEqualTo(412);

            String second = state(report).get("hash").asString();
            assertThat(browserAnswer(ana, number, "approve", second)).isEqualTo(303);
            assertThat(browserAnswer(ben, number, "approve", second)).isEqualTo(303);
            assertThat(stage(report)).isEqualTo("accepted");
            clock.set(Instant.parse("2026-03-10T09:30:00Z"));
            timers.runDue();
            assertThat(subjects(mail))
                    .filteredOn(s -> s.equals("Due today: Payments fail"))
                    .hasSize(1);
            assertThat(publish(report).status()).isEqualTo(201);
            assertThat(stage(report)).isEqualTo("published");
            await().until(() -> !due("all").contains("Payments fail"));
            clock.set(Instant.parse("2026-03-11T09:30:00Z"));
            timers.runDue();
            assertThat(subjects(mail)).doesNotContain("Was due on Tuesday, 10 March: Payments fail");
        }
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .contains("Otto Olsen</b> dissented", "The cause is another one.");
    }

    @Test
    void whoMayNotSeeARestrictedIncidentIsRefusedByName() {
        wants("sev1", "accepted", 1);
        long number = resolved("Keys were leaked", "sev1", "restricted");
        String report = "/api/v1/incidents/" + number + "/report";
        Answer asked = api().postJson(
                        report + "/review-requests",
                        Map.of("approvers", List.of(at(cast.owner()), at(cast.outsider()), "@nobody")));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("approvers[1]", "may not see this report", "approvers[2]")
                .doesNotContain("approvers[0]");
        assertThat(cast.outsider().api().get(report + "/review").status()).isEqualTo(404);
        assertThat(cast.outsider().browser().get("/reports?due=all").body()).doesNotContain("Keys were leaked");
        await().until(() -> due("all").contains("Keys were leaked"));
        assertThat(cast.outsider().api().get("/api/v1/due-reports").body()).doesNotContain("Keys were leaked");
    }

    @Test
    void aHouseThatSetsNothingPublishesWithOnePress() {
        long number = resolved("A slow page", "sev4", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        assertThat(state(report).get("due_on").isNull()).isTrue();
        assertThat(publish(report).status()).isEqualTo(201);
    }

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

    private void wants(String severity, String gate, int quorum) {
        Answer changed = cast.owner()
                .api()
                .json(
                        "PATCH",
                        "/api/v1/review-rules",
                        Map.of(
                                "rules",
                                List.of(
                                        Map.of("severity", severity, "due_days", 5, "gate", gate, "quorum", quorum),
                                        Map.of("severity", "sev2", "due_days", 10)),
                                "free_days",
                                List.of(Map.of("day", "2026-03-06", "name", "Founders' day"))));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private record Rui(Cast.Member member) {
        Http browser() {
            return member.browser();
        }

        String browserHome() {
            return member.browser().get("/").body();
        }
    }

    private Rui rui() {
        return new Rui(cast.responder());
    }

    private Http api() {
        return cast.responder().api();
    }

    private static String at(Cast.Member member) {
        return "@" + member.person().handle();
    }

    private JsonNode state(String report) {
        return api().get(report + "/review").json();
    }

    private String stage(String report) {
        return state(report).get("stage").asString();
    }

    private String due(String which) {
        return cast.owner().browser().get("/reports?due=" + which).body();
    }

    private Answer publish(String report) {
        return api().send("POST", report + "/publication", "", "");
    }

    private static Answer answer(Cast.Member who, String report, String verdict, String words, String hash) {
        return who.api().postJson(report + "/approvals", Map.of("verdict", verdict, "words", words, "hash", hash));
    }

    private static int browserAnswer(Cast.Member who, long number, String verdict, String hash) {
        return who.browser()
                .postForm("/incidents/" + number + "/report/review/answers", Map.of("verdict", verdict, "hash", hash))
                .status();
    }

    private static List<String> subjects(MailServer mail) throws Exception {
        return mail.to("rui@example.org").stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private long resolved(String title, String severity, String visibility) {
        Answer declared = api().postJson(
                        "/api/v1/incidents", Map.of("title", title, "severity", severity, "visibility", visibility));
        long number = declared.json().get("number").asLong();
        String incident = "/api/v1/incidents/" + number;
        Map<String, ?> taken =
                Map.of("role", "commander", "person_id", cast.responder().id());
        assertThat(api().postJson(incident + "/role-handovers", taken).status()).isLessThan(300);
        assertThat(api().postJson(incident + "/status-changes", Map.of("status", "resolved", "reason", "done"))
                        .status())
                .isLessThan(300);
        return number;
    }

    private void write(String report, String section, String text) {
        String url = report + "/sections/" + section;
        Answer answer = api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
