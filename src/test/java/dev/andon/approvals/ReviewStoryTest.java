package dev.andon.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the resolution to the published report: due, reminded, asked, approved, disputed, edited, accepted. */
class ReviewStoryTest extends ReviewStage {
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
    void theDayEndsWhereTheTeamIsAndOldDraftsGetOneTogether() {
        Http owner = cast.owner().api();
        owner.postJson("/api/v1/teams", Map.of("key", "toronto", "name", "Toronto", "zone", "America/Toronto"));
        Map<String, ?> shop = Map.of("key", "shop-ca", "name", "Shop", "tier", 1, "owner", "toronto");
        assertThat(owner.postJson("/api/v1/services", shop).status()).isEqualTo(201);
        long before = resolved("Before there were days", "sev5", "open");
        String old = "/api/v1/incidents/" + before + "/report";
        await().until(() -> !state(old).get("author").isNull());
        wants("sev5", "nothing", 1);
        assertThat(state(old).get("due_on").isNull()).isTrue();

        // eleven at night on Thursday where the house is, seven in the evening in Toronto
        clock.set(Instant.parse("2026-03-05T23:30:00Z"));
        long number = resolved("The shop in Canada", "sev5", List.of("shop-ca"));
        String report = "/api/v1/incidents/" + number + "/report";
        await().until(() -> !state(report).get("due_on").isNull());
        assertThat(state(report).get("due_on").asString()).isEqualTo("2026-03-13");
        assertThat(state(report).get("due_at").asString()).isEqualTo("2026-03-14T04:00:00Z");
        assertThat(state(report).get("due_zone").asString()).isEqualTo("America/Toronto");
        assertThat(rui().browser()
                        .get("/incidents/" + number + "/report/review")
                        .body())
                .contains("Fri 13 Mar 2026 in America/Toronto");

        Http browser = cast.owner().browser();
        assertThat(browser.get("/house/reviews").body()).contains("One draft has no due date");
        assertThat(browser.postForm("/house/reviews/due-dates", Map.of("due_on", "2026-03-01"))
                        .body())
                .contains("is over already", "value=\"2026-03-01\"");
        assertThat(browser.postForm("/house/reviews/due-dates", Map.of("due_on", "2026-03-20"))
                        .status())
                .isIn(302, 303);
        assertThat(state(old).get("due_on").asString()).isEqualTo("2026-03-20");
        assertThat(state(old).get("author").get("name").asString()).isEqualTo("Rui Ramos");
        assertThat(rui().browser()
                        .get("/incidents/" + before + "/report/review")
                        .body())
                .contains("Olivia Owens</b> set the due date: 2026-03-20");
        assertThat(browser.get("/house/reviews").body()).doesNotContain("no due date, because");
        assertThat(api().postJson("/api/v1/due-reports", Map.of("due_on", "2026-03-20"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aHouseThatSetsNothingPublishesWithOnePress() {
        long number = resolved("A slow page", "sev4", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        assertThat(state(report).get("due_on").isNull()).isTrue();
        assertThat(publish(report).status()).isEqualTo(201);
    }
}
