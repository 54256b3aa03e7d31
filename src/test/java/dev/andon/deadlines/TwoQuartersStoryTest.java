package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two quarters: reminded, escalated once, declined for a time, and looked at by those who meet at the end. */
class TwoQuartersStoryTest extends DeadlineStage {
    @Test
    void whatIsNotDoneIsToldOnceEscalatedAndComesOnTheAgenda() {
        Cast.Member mona = cast.join("Mona Moreau", Access.RESPONDER);
        Cast.Member ana = cast.join("Ana Alves", Access.RESPONDER);
        team("payments", "Payments", mona);
        team("search", "Search", null);
        on("after-sev1");
        long incident = incident("Cards are declined", "sev1", "open");
        FollowUp pin = followUp(incident, "Pin the driver", ana.id(), "payments", Priority.P0);
        FollowUp alert =
                followUp(incident, "Alert on declined cards", cast.responder().id(), "search", Priority.P1);
        FollowUp rewrite =
                followUp(incident, "Rewrite the gateway", cast.responder().id(), "payments", Priority.P3);
        assertThat(due(pin)).as("the policy gave it its day").isEqualTo(LocalDate.parse("2026-03-17"));

        try (MailServer mail = MailServer.up()) {
            at("2026-03-12T09:30:00Z");
            at("2026-03-12T18:00:00Z");
            assertThat(subjects(mail, ana)).containsExactly("Due on Tuesday, 17 March: F-1 Pin the driver");
            assertThat(subjects(mail, cast.responder())).containsExactly("2 follow-ups: 2 due soon");
            followingUp.done(rui(), alert.number(), "The rule is out");
            rewriteIsDeclined(rewrite, ana);

            // Nothing runs for ten days; the owner is told once of it, and the manager once.
            at("2026-03-27T10:00:00Z");
            at("2026-03-28T10:00:00Z");
            at("2026-03-31T10:00:00Z");
            assertThat(subjects(mail, ana))
                    .containsExactly(
                            "Due on Tuesday, 17 March: F-1 Pin the driver",
                            "Was due on Tuesday, 17 March: F-1 Pin the driver");
            assertThat(subjects(mail, mona))
                    .containsExactly("Still open, was due on Tuesday, 17 March: F-1 Pin the driver");
            assertThat(subjects(mail, cast.responder())).hasSize(1);

            JsonNode now = deadline(pin);
            assertThat(now.at("/told/2/what").asString()).isEqualTo("escalated");
            assertThat(now.at("/told/2/person").asString()).isEqualTo("Mona Moreau");
            assertThat(now.get("violations").asInt()).isEqualTo(1);

            theFirstQuarterIsHeld(pin, alert, rewrite);

            at("2026-06-30T10:00:00Z");
            assertThat(subjects(mail, ana).getLast())
                    .as("the day that the review gave it counts now, and the risk she accepted ran out")
                    .isEqualTo("2 follow-ups: 1 overdue, 1 to decide again");
            anaLeaves(ana);
            at("2026-07-01T10:00:00Z");
            assertThat(subjects(mail, mona)).contains("Needs another owner: F-1 Pin the driver");
        }
        theSecondQuarterShowsWhatRanOut(pin, rewrite);
    }

    private void rewriteIsDeclined(FollowUp rewrite, Cast.Member ana) {
        Answer declined = api().postJson(
                        "/api/v1/quarters/2026-Q1/decisions",
                        Map.of(
                                "number",
                                rewrite.number(),
                                "verdict",
                                "decline",
                                "words",
                                "The vendor replaces it this year",
                                "accepter",
                                ana.id(),
                                "due",
                                "2026-05-31"));
        assertThat(declined.status()).as(declined.body()).isEqualTo(201);
        FollowUp now = followUps.find(Actor.system(), rewrite.number());
        assertThat(now.state()).isEqualTo(State.DECLINED);
        assertThat(now.decline()).isNotNull().satisfies(decline -> {
            assertThat(decline.accepter()).isEqualTo(ana.id());
            assertThat(decline.expires()).isEqualTo(LocalDate.parse("2026-05-31"));
        });
    }

    private void theFirstQuarterIsHeld(FollowUp pin, FollowUp alert, FollowUp rewrite) {
        JsonNode agenda = api().get("/api/v1/quarters/2026-Q1").json();
        assertThat(agenda.at("/figures/open").asInt()).isEqualTo(1);
        assertThat(agenda.at("/figures/overdue").asInt()).isEqualTo(1);
        assertThat(agenda.at("/teams/0/team").asString()).isEqualTo("payments");
        assertThat(agenda.at("/teams/0/violations").asInt()).isEqualTo(1);
        assertThat(agenda.get("sections")
                        .valueStream()
                        .map(one -> one.get("section").asString()))
                .containsExactly("overdue", "declined", "done");
        assertThat(agenda.at("/sections/0/first/0/days_late").asInt()).isEqualTo(14);
        assertThat(agenda.at("/sections/2/first/0/follow_up").asLong()).isEqualTo(alert.number());

        var browser = cast.responder().browser();
        String page = browser.get("/follow-ups/quarters/2026-Q1").body();
        assertThat(page).contains("Pin the driver", "14 days late", "Rewrite the gateway", "0 of 1");
        Answer nothing = browser.postForm(
                "/follow-ups/quarters/2026-Q1/follow-ups/" + pin.number(),
                Map.of("verdict", "change_due", "words", "Waits for <the> driver", "due", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Waits for &lt;the&gt; driver", "is required");
        assertThat(browser.postForm(
                                "/follow-ups/quarters/2026-Q1/follow-ups/" + pin.number(),
                                Map.of("verdict", "change_due", "words", "Waits for the driver", "due", "2026-05-15"))
                        .status())
                .isEqualTo(303);
        assertThat(due(pin)).isEqualTo(LocalDate.parse("2026-05-15"));
        assertThat(deadline(pin).get("day").asString()).isEqualTo("2026-05-15");
        assertThat(browser.postForm(
                                "/follow-ups/quarters/2026-Q1/notes", Map.of("words", "Drivers are pinned from now"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.postForm(
                                "/follow-ups/quarters/2026-Q1/closing",
                                Map.of("present", "Rui, Mona", "summary", "One **late** driver"))
                        .status())
                .isEqualTo(303);
        assertThat(api().postJson("/api/v1/quarters/2026-Q1/closings", Map.of()).status())
                .isEqualTo(409);
        assertThat(api().postJson(
                                "/api/v1/quarters/2026-Q1/decisions", Map.of("number", pin.number(), "verdict", "keep"))
                        .status())
                .isEqualTo(409);

        clock.set(Instant.parse("2026-04-02T10:00:00Z"));
        followingUp.verify(rui(), alert.number(), "It rang in the drill");
        String held = browser.get("/follow-ups/quarters/2026-Q1").body();
        assertThat(held).contains("Held. Closed by Rui Ramos", "<strong>late</strong>", "Waits for the driver");
        assertThat(held).as("it was done then, and not seen to work yet").contains("Done, not seen to work yet");
        String minutes = api().with("Accept", "text/markdown")
                .get("/api/v1/quarters/2026-Q1")
                .body();
        assertThat(minutes)
                .contains("# Follow-ups, 2026-Q1", "Present: Rui, Mona", "F-1: another day until 15 May 2026")
                .contains("| Payments | 1 | 0 |", "**F-3** Rewrite the gateway");
    }

    private void anaLeaves(Cast.Member ana) {
        assertThat(cast.owner()
                        .browser()
                        .postForm("/people/" + ana.id() + "/deactivation", Map.of())
                        .status())
                .isEqualTo(303);
    }

    private void theSecondQuarterShowsWhatRanOut(FollowUp pin, FollowUp rewrite) {
        JsonNode agenda = api().get("/api/v1/quarters/2026-Q2").json();
        assertThat(agenda.at("/sections/0/section").asString()).isEqualTo("overdue");
        assertThat(agenda.at("/sections/0/first/0/follow_up").asLong()).isEqualTo(pin.number());
        assertThat(agenda.at("/sections/1/section").asString()).isEqualTo("expired");
        assertThat(agenda.at("/sections/1/first/0/follow_up").asLong()).isEqualTo(rewrite.number());
        assertThat(agenda.at("/sections/2/section").asString()).isEqualTo("verified");
        assertThat(agenda.at("/sections/2/first/0/note").asString()).isEqualTo("It rang in the drill");
        JsonNode first = api().get("/api/v1/quarters/2026-Q1").json();
        assertThat(first.at("/sections/0/first/0/days_late").asInt())
                .as("what was held stays as it was")
                .isZero();
        assertThat(first.at("/held").asBoolean()).isTrue();
    }
}
