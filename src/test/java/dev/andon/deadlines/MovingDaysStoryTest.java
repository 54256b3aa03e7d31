package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.Priority;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days that move: opened again, a policy that is off for a while or gets shorter, and letters that came too late to be true. */
class MovingDaysStoryTest extends DeadlineStage {
    @Test
    void whatIsOpenedAgainHasThePolicysDaysAnew() {
        Cast.Member mona = cast.join("Mona Moreau", Access.RESPONDER);
        team("docks", "Docks", mona);
        policy("docks-ten", "docks", 10);
        FollowUp pump = followUp(
                incident("The dock is flooded", "sev4", "open"),
                "Fit a pump",
                cast.responder().id(),
                "docks",
                Priority.P1);
        assertThat(due(pump)).isEqualTo(LocalDate.parse("2026-03-12"));
        at("2026-03-05T10:00:00Z");
        followingUp.done(rui(), pump.number(), "Fitted");
        settled();

        at("2026-06-01T10:00:00Z");
        try (MailServer mail = MailServer.up()) {
            followingUp.reopen(rui(), pump.number(), "It does not pump");
            settled();
            assertThat(due(pump)).as("counted from when it was opened again").isEqualTo(LocalDate.parse("2026-06-11"));
            at("2026-06-03T10:00:00Z");
            assertThat(subjects(mail, mona)).isEmpty();
            assertThat(subjects(mail, cast.responder())).isEmpty();
        }

        assertThat(owner().delete(POLICIES + "/docks-ten/activations").status()).isEqualTo(204);
        at("2026-06-04T10:00:00Z");
        assertThat(due(pump)).as("what it gave stays").isEqualTo(LocalDate.parse("2026-06-11"));
        at("2026-07-01T10:00:00Z");
        on("docks-ten");
        at("2026-07-01T10:01:00Z");
        assertThat(due(pump)).as("what is open has its days from now").isEqualTo(LocalDate.parse("2026-07-11"));
    }

    @Test
    void aPolicyThatGetsShorterMakesNobodyLateOvernight() {
        Cast.Member nils = cast.join("Nils Neumann", Access.RESPONDER);
        team("cranes", "Cranes", nils);
        policy("cranes-thirty", "cranes", 30);
        FollowUp hook = followUp(
                incident("The crane swings", "sev4", "open"),
                "Replace the hook",
                cast.responder().id(),
                "cranes",
                Priority.P1);
        assertThat(due(hook)).isEqualTo(LocalDate.parse("2026-04-01"));
        at("2026-03-22T10:00:00Z");
        change("cranes-thirty", "cranes", 10);
        at("2026-03-22T10:01:00Z");
        assertThat(due(hook)).isEqualTo(LocalDate.parse("2026-04-01"));
        at("2026-03-26T10:00:00Z");
        assertThat(deadline(hook).get("violations").asInt()).isZero();
        change("cranes-thirty", "cranes", 60);
        at("2026-03-26T10:01:00Z");
        assertThat(due(hook)).as("longer counts from where it counted").isEqualTo(LocalDate.parse("2026-05-21"));
    }

    @Test
    void aPriorityThatIsRaisedGivesTheShorterDaysFromThen() {
        Cast.Member olli = cast.join("Olli Ojala", Access.RESPONDER);
        team("tugs", "Tugs", olli);
        policy("tugs-sixty", "tugs", 60);
        Map<String, ?> urgent = Map.of(
                "key",
                "tugs-at-once",
                "name",
                "Urgent",
                "days",
                10,
                "priorities",
                List.of("p1"),
                "teams",
                List.of("tugs"),
                "position",
                1);
        assertThat(owner().postJson(POLICIES, urgent).status()).isEqualTo(201);
        on("tugs-at-once");
        FollowUp rope = followUp(
                incident("The tug drifts", "sev4", "open"),
                "Replace the rope",
                cast.responder().id(),
                "tugs",
                Priority.P3);
        assertThat(due(rope)).isEqualTo(LocalDate.parse("2026-05-01"));
        at("2026-04-01T10:00:00Z");
        prioritise(rope, "p1");
        at("2026-04-01T10:01:00Z");
        assertThat(due(rope)).as("ten days from when it became urgent").isEqualTo(LocalDate.parse("2026-04-11"));
        prioritise(rope, "p3");
        at("2026-04-01T10:02:00Z");
        assertThat(due(rope)).isEqualTo(LocalDate.parse("2026-05-01"));
    }

    private void prioritise(FollowUp followUp, String priority) {
        Answer changed = api().json("PATCH", "/api/v1/follow-ups/" + followUp.number(), Map.of("priority", priority));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        settled();
    }

    private void policy(String key, String team, int days) {
        Answer made = owner().postJson(
                        POLICIES, Map.of("key", key, "name", key, "days", days, "teams", List.of(team), "position", 1));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        on(key);
    }

    private void change(String key, String team, int days) {
        Map<String, ?> other = Map.of("name", key, "days", days, "teams", List.of(team), "position", 1);
        Answer changed = owner().json("PUT", POLICIES + "/" + key, other);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void aDeclineInTheReviewNamesTheFieldsOfTheReview() {
        FollowUp wall = followUp(incident("The wall leaks", "sev4", "open"), "Seal the wall", null, "", Priority.P2);
        Map<String, ?> today = Map.of(
                "number",
                wall.number(),
                "verdict",
                "decline",
                "words",
                "It is torn down",
                "accepter",
                cast.responder().id(),
                "due",
                "2026-03-02");
        Answer refused = api().postJson("/api/v1/quarters/2026-Q1/decisions", today);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("due");
    }

    @Test
    void whoeverDecidesKeepsTheirPlaceAndTheirWords() {
        FollowUp gate = followUp(incident("The gate jams", "sev4", "open"), "Grease the gate", null, "", Priority.P2);
        Http browser = cast.responder().browser();
        String decide = "/follow-ups/quarters/2026-Q1/follow-ups/" + gate.number();
        String page = browser.get(decide + "?section=open&after=50").body();
        assertThat(page).contains("/follow-ups/quarters/2026-Q1/sections/open?after=50#f-" + gate.number());
        Map<String, String> keep = Map.of("verdict", "keep", "section", "open", "after", "50");
        assertThat(browser.postForm(decide, keep).header("Location"))
                .endsWith("/sections/open?after=50#f-" + gate.number());
        Map<String, String> decline = new HashMap<>(
                Map.of("verdict", "decline", "words", "Sold", "due", "2026-12-01", "accepter", "@nobody-here"));
        Answer nobody = browser.postForm(decide, decline);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("is nobody who works here", "@nobody-here");
        decline.put("accepter", "me");
        assertThat(browser.postForm(decide, decline).header("Location")).endsWith("2026-Q1#f-" + gate.number());

        String earlier = "/quarters/2025-Q4";
        assertThat(api().postJson("/api/v1" + earlier + "/closings", Map.of("summary", "Calm"))
                        .status())
                .isEqualTo(201);
        Answer late = browser.postForm("/follow-ups" + earlier + "/closing", Map.of("summary", "A long <summary>"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("What you typed", "A long &lt;summary");
    }

    @Test
    void aLetterSaysNothingThatIsNotTrueAnyMore() {
        Cast.Member olga = cast.join("Olga Oliveira", Access.RESPONDER);
        Cast.Member pia = cast.join("Pia Pereira", Access.RESPONDER);
        team("locks", "Locks", pia);
        long incident = incident("The lock sticks", "sev4", "open");
        FollowUp oil = followUp(incident, "Oil the lock", olga.id(), "locks", Priority.P2);
        FollowUp key = followUp(incident, "Copy the key", olga.id(), "locks", Priority.P2);
        for (FollowUp one : List.of(oil, key)) {
            due(one, "2026-03-10");
        }
        clock.set(java.time.Instant.parse("2026-03-11T10:00:00Z"));
        try (MailServer mail = MailServer.up()) {
            // Somebody touches both: what is to be told is written down, and no letter yet.
            due(oil, "2026-03-09");
            due(key, "2026-03-09");
            clock.set(java.time.Instant.parse("2026-03-12T10:00:00Z"));
            title(oil, "Oil the old lock");
            title(key, "Copy the old key");
            followingUp.done(rui(), oil.number(), "Oiled");
            at("2026-03-12T10:01:00Z");
            assertThat(subjects(mail, olga))
                    .singleElement()
                    .asString()
                    .startsWith("Was due on Monday, 9 March")
                    .endsWith("Copy the old key");
        }
    }

    private void due(FollowUp one, String day) {
        FollowUp now = followUps.find(Actor.system(), one.number());
        followingUp.change(rui(), one.number(), FollowUpDraft.of(now).withDue(LocalDate.parse(day)), now.version());
        settled();
    }

    private void title(FollowUp one, String title) {
        FollowUp now = followUps.find(Actor.system(), one.number());
        followingUp.change(rui(), one.number(), FollowUpDraft.of(now).withTitle(title), now.version());
        settled();
    }
}
