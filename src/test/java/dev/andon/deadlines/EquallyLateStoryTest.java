package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.Priority;
import dev.andon.people.Actor;
import dev.andon.testing.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A follow-up that names a day further away than its policy gives is equally late wherever one looks. */
class EquallyLateStoryTest extends DeadlineStage {
    private static final String LIST = "/api/v1/follow-ups?due=overdue&team=pier";

    @Test
    void itIsEquallyLateEverywhereAndNowhereOnceTheDayWasMovedWithAReason() {
        FollowUp rail = oneThatNamesADayTooFarAway();
        assertThat(deadline(rail).get("day").asString()).isEqualTo("2026-03-12");
        assertThat(items(api(), LIST)).as("in time yet").isEmpty();
        at("2026-03-20T10:00:00Z");
        Http browser = cast.responder().browser();

        JsonNode listed = items(api(), LIST).getFirst();
        assertThat(listed.get("due").asString()).isEqualTo("2026-05-01");
        assertThat(listed.get("last_day").asString()).isEqualTo("2026-03-12");
        assertThat(listed.get("overdue").asBoolean()).isTrue();
        JsonNode item = items(api(), "/api/v1/quarters/2026-Q1/items?section=overdue").stream()
                .filter(one -> one.get("follow_up").asLong() == rail.number())
                .findFirst()
                .orElseThrow();
        assertThat(item.get("days_late").asInt()).isEqualTo(8);
        assertThat(browser.get("/follow-ups/quarters/2026-Q1").body()).contains("8 days late, was due 12 Mar 2026");
        assertThat(browser.get(rail.path()).body())
                .contains("8 days late", "12 Mar, overdue", "by its policy; it names 1 May");
        assertThat(browser.get("/follow-ups/file?due=overdue&team=pier").body())
                .contains("last_day", "2026-05-01,2026-03-12,yes");
        for (String page : List.of(
                "/follow-ups?due=overdue&team=pier",
                "/follow-ups/board?team=pier",
                "/follow-ups/mine",
                "/follow-ups/teams/pier",
                "/incidents/" + rail.incident().number() + "/report/follow-ups",
                "/")) {
            assertThat(browser.get(page).body()).as(page).contains("Mend the rail", "was due 12 Mar");
        }
        assertThat(browser.get("/follow-ups/teams").body())
                .containsPattern("/follow-ups/teams/pier[\\s\\S]{0,300}late\">1<");
        assertThat(items(api(), "/api/v1/follow-ups?due_from=2026-03-12&due_to=2026-03-12&team=pier"))
                .as("by its last day")
                .hasSize(1);
        assertThat(decidedBefore()).contains("Mend the rail", "due 8 days ago");

        moved(rail, "2026-05-01");
        assertThat(items(api(), LIST)).isEmpty();
        assertThat(browser.get(rail.path()).body()).contains("1 May").doesNotContain("overdue", "days late");
        assertThat(decidedBefore()).contains("due in 42 days");
        at(clock.instant().plusSeconds(120).toString());
        assertThat(db.sql("select day from deadlines_watch where number = :number")
                        .param("number", rail.number())
                        .query(LocalDate.class)
                        .single())
                .as("and reminders go by it")
                .isEqualTo(LocalDate.parse("2026-05-01"));
    }

    @Test
    void aSeverityThatIsAnotherNowBringsThePolicyOfTheOther() {
        team("mole", "Mole", null);
        owner().postJson(
                        POLICIES,
                        Map.of(
                                "key",
                                "mole-ones",
                                "name",
                                "Mole",
                                "days",
                                5,
                                "severities",
                                List.of("sev1"),
                                "teams",
                                List.of("mole"),
                                "position",
                                1));
        on("mole-ones");
        long incident = incident("The mole is cracked", "sev3", "open");
        FollowUp crack = followUp(incident, "Fill the crack", cast.responder().id(), "mole", Priority.P1);
        assertThat(deadline(crack).get("day").isNull()).isTrue();
        assertThat(api().postJson(
                                "/api/v1/incidents/%d/severity-changes".formatted(incident),
                                Map.of("severity", "sev1", "reason", "It grows"))
                        .status())
                .isBetween(200, 201);
        settled();
        timers.runDue();
        settled();
        assertThat(items(api(), "/api/v1/follow-ups?team=mole")
                        .getFirst()
                        .get("last_day")
                        .asString())
                .isEqualTo("2026-03-07");
    }

    private FollowUp oneThatNamesADayTooFarAway() {
        team("pier", "Pier", null);
        owner().postJson(
                        POLICIES,
                        Map.of("key", "piers", "name", "Piers", "days", 10, "teams", List.of("pier"), "position", 1));
        on("piers");
        long incident = incident("The pier rail broke", "sev3", "open");
        FollowUp made = followingUp.create(
                rui(),
                incident,
                FollowUpDraft.titled("Mend the rail")
                        .withOwner(cast.responder().id())
                        .withTeam("pier")
                        .withDue(LocalDate.parse("2026-05-01")));
        assertThat(made.lastDay()).as("at once").isEqualTo(LocalDate.parse("2026-03-12"));
        settled();
        return followUps.find(Actor.system(), made.number());
    }

    private void moved(FollowUp one, String until) {
        String url = "/api/v1/follow-ups/%d/extensions".formatted(one.number());
        assertThat(api().postJson(url, Map.of("until", until, "reason", "The steel comes in April"))
                        .status())
                .isEqualTo(201);
    }

    /** The room of a similar incident that is declared now. */
    private String decidedBefore() {
        long again = incident("The pier rail broke", "sev3", "open");
        at(clock.instant().plusSeconds(10).toString());
        return api().get("/incidents/" + again).body();
    }

    private static List<JsonNode> items(Http who, String path) {
        return StreamSupport.stream(who.get(path).json().get("items").spliterator(), false)
                .toList();
    }
}
