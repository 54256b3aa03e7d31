package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.Issue;
import dev.andon.testing.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A lesson over two quarters: met about, written down as six follow-ups of two teams, kept in step with their Jira, reminded,
 * escalated, declined for a time, looked at when the quarter is over, and missing when it happens again.
 */
@SuppressWarnings("NullAway.Init")
class LessonStoryTest extends LessonMeeting {
    private static final String Q1 = "/follow-ups/quarters/2026-Q1";
    private static final String Q2 = "/follow-ups/quarters/2026-Q2";

    private long again;

    @Test
    void whatAMeetingDecidedIsFollowedForTwoQuarters() {
        house();
        jiraIsConnected();
        threeIncidentsAreOver();
        aMeetingTakesThemAndSendsOneReportBack();
        theReportIsReadyInTime();
        theMeetingWritesSixFollowUpsDown();
        theMinutesAreSent();
        eachHasATicketInJira();
        jiraClosesOneAndMovesAnother();
        oneIsDeclinedWithWhoeverAcceptsTheRisk();
        ownersAreRemindedAndOneManagerIsTold();
        theFirstQuarterIsReviewed();
        theNewDayPassesToo();
        itHappensAgainAndTheRoomNamesWhatIsOverdue();
        theReportSaysThatItWouldHavePreventedIt();
        theSecondQuarterShowsWhatRanOut();
        nothingIsLostOrDoubledInJira();
    }

    private void eachHasATicketInJira() {
        assertThat(jira.all()).as("one has no team yet").hasSize(5);
        assertThat(otto.api()
                        .json("PATCH", V1 + "/follow-ups/" + refuse, Map.of("team", "warehouse"))
                        .status())
                .isEqualTo(200);
        settle();
        assertThat(jira.all()).hasSize(6);
        List.of(pin, alert, rewrite, page, compare, refuse).forEach(this::inStep);
        assertThat(due(pin)).as("fifteen days after a SEV1").isEqualTo("2026-03-27");
        assertThat(due(page)).as("thirty days after a SEV2").isEqualTo("2026-04-11");
        Issue there = jira.issue(ticket(pin));
        assertThat(there.title).isEqualTo("Pin the version of the payment driver");
        assertThat(there.due).isEqualTo("2026-03-27");
        assertThat(there.owners).containsExactly(account(ana));
        assertThat(there.text).contains("/follow-ups/" + pin);
        assertThat(rui.browser().get("/follow-ups/" + pin).body()).contains("SHOP-");
    }

    private void jiraClosesOneAndMovesAnother() {
        at("2026-03-17T10:00:00Z");
        jira.moves(ticket(alert), "In Progress");
        jira.closes(ticket(alert));
        jira.isDue(ticket(page), "2026-04-02");
        jiraTells();
        assertThat(state(alert)).isEqualTo("done");
        assertThat(due(page)).isEqualTo("2026-04-02");
        assertThat(items(read("/follow-ups/" + alert + "/history"))
                        .getFirst()
                        .get("by")
                        .asString())
                .startsWith("Shop");
        at("2026-03-20T10:00:00Z");
        done(otto.api(), "/follow-ups/" + compare + "/completions", Map.of("how", "It runs each night."));
        settle();
        List.of(alert, page, compare).forEach(this::inStep);
    }

    private void oneIsDeclinedWithWhoeverAcceptsTheRisk() {
        at("2026-03-23T10:00:00Z");
        Http browser = rui.browser();
        Map<String, String> nobody =
                Map.of("reason", "The bank replaces it <this> year", "accepter", "", "expires", "2026-05-31");
        assertThat(browser.postForm("/follow-ups/" + rewrite + "/declines", nobody)
                        .status())
                .as("nobody accepts the risk")
                .isEqualTo(422);
        assertThat(state(rewrite)).isEqualTo("open");
        Map<String, String> agreed = Map.of(
                "reason",
                "The bank replaces it this year",
                "accepter",
                mona.person().handle(),
                "expires",
                "2026-05-31");
        typed(browser, "/follow-ups/" + rewrite + "/declines", agreed);
        assertThat(browser.get("/follow-ups/" + rewrite).body())
                .contains("The bank replaces it this year", "accepted by Mona Moreau until");
        JsonNode decline = followUp(rewrite).get("decline");
        assertThat(decline.at("/accepter/name").asString()).isEqualTo("Mona Moreau");
        assertThat(decline.get("expires").asString()).isEqualTo("2026-05-31");
        assertThat(decline.get("expired").asBoolean()).isFalse();
        settle();
        inStep(rewrite);
    }

    private void ownersAreRemindedAndOneManagerIsTold() {
        at("2026-03-24T09:30:00Z");
        at("2026-03-27T09:30:00Z");
        at("2026-03-30T09:30:00Z");
        String name = "F-%d Pin the version of the payment driver".formatted(pin);
        assertThat(reminders(ana))
                .containsExactly(
                        "2 follow-ups: 2 yours now",
                        "Due on Friday, 27 March: " + name,
                        "Due today: " + name,
                        "2 follow-ups: 1 overdue, 1 due soon");
        assertThat(letter(ana, "2 follow-ups: 1 overdue, 1 due soon"))
                .as("by the day that Jira gave it")
                .contains("It is due on Thursday, 2 April.");
        assertThat(reminders(mona)).isEmpty();
        at("2026-04-01T10:00:00Z");
        done(ana.api(), "/follow-ups/" + page + "/completions", Map.of("how", "It pages whoever is on call."));
        at("2026-04-03T09:30:00Z");
        String escalated = "Still open, was due on Friday, 27 March: " + name;
        assertThat(reminders(mona)).containsExactly(escalated);
        assertThat(letter(mona, escalated)).contains("its owner is Ana Alves");
        assertThat(reminders(rui)).as("done there, and declined").isEmpty();
        assertThat(reminders(wim)).as("his team is in time").isEmpty();
        JsonNode told = read("/follow-ups/" + pin + "/deadline");
        assertThat(told.get("told").findValuesAsString("what"))
                .containsExactly("yours", "before", "on", "after", "escalated");
        assertThat(told.get("violations").asInt()).isEqualTo(1);
    }

    private void theFirstQuarterIsReviewed() {
        at("2026-04-08T13:00:00Z");
        assertThat(reminders(otto))
                .containsExactly(
                        "2 follow-ups: 2 yours now",
                        "Due on Saturday, 11 April: F-%d Refuse counts below zero".formatted(refuse));
        JsonNode agenda = read("/quarters/2026-Q1");
        assertThat(agenda.get("sections").findValuesAsString("section"))
                .containsExactly("overdue", "open", "declined", "done");
        assertThat(agenda.at("/sections/0/first/0/days_late").asInt()).isEqualTo(12);
        assertThat(agenda.at("/sections/3/first").findValues("follow_up"))
                .extracting(JsonNode::asLong)
                .containsExactly(alert, compare);
        Http browser = rui.browser();
        assertThat(browser.get(Q1).body())
                .contains("Pin the version of the payment driver", "12 days late", "Ana Alves");
        String waits = "The vendor ships it in May";
        typed(browser, Q1 + "/follow-ups/" + pin, Map.of("verdict", "change_due", "words", waits, "due", "2026-05-15"));
        typed(
                browser,
                Q1 + "/follow-ups/" + refuse,
                Map.of("verdict", "change_due", "words", "Needs both teams", "due", "2026-08-31"));
        typed(browser, Q1 + "/notes", Map.of("words", "Versions are pinned before anything else"));
        typed(browser, Q1 + "/closing", Map.of("present", "Mona, Rui, Wim", "summary", "One **late** driver"));
        assertThat(browser.get(Q1).body()).contains("Held. Closed by Rui Ramos", "<strong>late</strong>", waits);
        assertThat(rui.api()
                        .with("Accept", "text/markdown")
                        .get(V1 + "/quarters/2026-Q1")
                        .body())
                .contains(
                        "# Follow-ups, 2026-Q1", "Present: Mona, Rui, Wim", "Versions are pinned before anything else")
                .contains("F-%d: another day until 15 May 2026. %s".formatted(pin, waits))
                .contains("| Payments | 1 | 0 | 1 | 0 | 1 | 0 |", "| Warehouse | 1 | 0 | 1 | 0 | 0 | 0 |");
        settle();
        assertThat(jira.issue(ticket(pin)).due)
                .as("Jira has the day that the review gave it")
                .isEqualTo("2026-05-15");
    }

    private void theNewDayPassesToo() {
        at("2026-04-20T10:00:00Z");
        done(otto.api(), "/follow-ups/" + compare + "/verifications", Map.of("proof", "It found forty missing boxes."));
        at("2026-05-18T10:00:00Z");
        at("2026-05-25T10:00:00Z");
        assertThat(reminders(ana)).last().asString().startsWith("Was due on Friday, 15 May: F-" + pin);
        assertThat(reminders(mona)).hasSize(2).last().asString().startsWith("Still open, was due on Friday, 15 May");
    }

    private void itHappensAgainAndTheRoomNamesWhatIsOverdue() {
        at("2026-06-08T08:00:00Z");
        long lamps = declared("Lamps flicker at the dock", "sev2", "stock");
        again = declared("Cards are declined at the checkout again", "sev1", "checkout");
        clock.forward(Duration.ofSeconds(10));
        settle();
        String room = cast.viewer().browser().get("/incidents/" + again).body();
        String panel = room.substring(room.indexOf("id=\"earlier-follow-ups\""));
        panel = panel.substring(0, panel.indexOf("</section>"));
        assertThat(panel)
                .contains("Decided before", "Pin the version of the payment driver", "Ana Alves", "Payments")
                .contains("due 24 days ago", "INC-%d: same service: checkout".formatted(cards))
                .contains("Rewrite the gateway to the bank", "declined; the risk was accepted until 31 May 2026")
                .doesNotContain("Alert when one card", "Page on a refund");
        assertThat(cast.viewer().browser().get("/incidents/" + lamps).body()).doesNotContain("Pin the version");
    }

    private void theReportSaysThatItWouldHavePreventedIt() {
        over(again, rui, 45);
        Http browser = rui.browser();
        String asked = "/incidents/" + again + "/report/prevention";
        assertThat(browser.get("/incidents/" + again + "/report").body())
                .contains(asked, "Prevention <span class=\"count\">2");
        assertThat(browser.get(asked).body())
                .contains(
                        "Pin the version of the payment driver", "Would it have prevented or shortened this incident?");
        Map<String, String> yes =
                Map.of("answer", "prevented", "reason", "The driver changed under us once more.", "version", "0");
        typed(browser, asked + "/" + pin, yes);
        settle();
        List<JsonNode> ledger = items(read("/follow-ups/prevention?team=payments"));
        assertThat(ledger).hasSize(1);
        assertThat(ledger.getFirst().at("/follow_up/number").asLong()).isEqualTo(pin);
        assertThat(ledger.getFirst().at("/meanwhile/prevented").asInt()).isEqualTo(1);
        assertThat(browser.get("/follow-ups/prevention").body())
                .contains("Pin the version of the payment driver", "45 min");
        assertThat(browser.get("/follow-ups/" + pin).body()).contains("Named by 1 later incident", "INC-" + again);
    }

    private void theSecondQuarterShowsWhatRanOut() {
        at("2026-07-01T10:00:00Z");
        JsonNode agenda = read("/quarters/2026-Q2");
        assertThat(agenda.get("sections").findValuesAsString("section"))
                .containsExactly("overdue", "expired", "open", "done", "verified");
        assertThat(agenda.at("/sections/0/first/0/days_late").asInt()).isEqualTo(47);
        assertThat(agenda.at("/sections/1/first/0/follow_up").asLong()).isEqualTo(rewrite);
        assertThat(agenda.at("/sections/3/first/0/follow_up").asLong()).isEqualTo(page);
        assertThat(agenda.at("/sections/4/first/0/note").asString()).isEqualTo("It found forty missing boxes.");
        Http browser = rui.browser();
        assertThat(browser.get(Q2).body()).contains("Accepted risks that ran out", "47 days late");
        assertThat(browser.get("/follow-ups/" + rewrite).body())
                .contains("That day is over: do it, or accept the risk anew.");
        assertThat(browser.get("/follow-ups?declined=expired").body()).contains("Rewrite the gateway to the bank");
        Map<String, String> anew = Map.of(
                "verdict",
                "decline",
                "words",
                "Not before winter",
                "accepter",
                Long.toString(mona.id()),
                "due",
                "2026-12-31");
        typed(browser, Q2 + "/follow-ups/" + rewrite, anew);
        assertThat(followUp(rewrite).at("/decline/expired").asBoolean()).isFalse();
        assertThat(browser.get(Q1).body())
                .as("what was held stays as it was")
                .contains("The bank replaces it this year", "Done, not seen to work yet")
                .doesNotContain("Not before winter", "forty missing boxes");
    }

    private void nothingIsLostOrDoubledInJira() {
        settle();
        assertThat(jira.all()).hasSize(6);
        assertThat(items(read("/ticket-disagreements"))).isEmpty();
        List.of(pin, alert, rewrite, page, compare, refuse).forEach(this::inStep);
    }
}
