package dev.andon.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.platform.web.Cursor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was decided and not done is seen when it happens again, asked about, and counted. */
class PreventionStoryTest extends PreventionStage {

    @Test
    void anOverdueFollowUpStandsInTheNextRoomAndWhatPeopleSayOfItIsCounted() {
        team("cargo", "Cargo");
        long first = incident("Cargo manifests time out", "manifests", "open");
        over(first, Duration.ofMinutes(30));
        FollowUp limit = followUp(first, "Raise the limit of the pool", "cargo", 10, null);
        FollowUp alert = followUp(first, "Alert on a full pool", "", 60, null);
        FollowUp declined = followUp(first, "Buy a larger pool", "", 60, null);
        followingUp.decline(
                act(),
                declined.number(),
                new DeclineDraft("Too dear", cast.owner().id(), in(15).toString()));
        days(22);
        long second = incident("Cargo manifests time out again", "manifests", "open");
        long other = incident("Zebra crossing lamps flicker", "lamps", "open");
        assertThat(room(api(), second)).doesNotContain("Decided before");

        look();
        assertThat(room(cast.viewer().api(), second))
                .contains("Decided before", "Raise the limit of the pool", "due 12 days ago", "Cargo")
                .contains("INC-%d: same service: manifests; similar title".formatted(first))
                .contains("due in 38 days", "the risk was accepted until 17 Mar 2026");
        assertThat(room(api(), other)).doesNotContain("Decided before");
        assertThat(items(api(), "/api/v1/incidents/" + second + "/earlier-follow-ups"))
                .extracting(found -> found.at("/follow_up/number").asLong())
                .containsExactlyInAnyOrder(limit.number(), alert.number(), declined.number());

        followingUp.done(act(), alert.number(), "It rings.");
        assertThat(room(api(), second)).as("what was done is not in the way").doesNotContain("Alert on a full pool");
        over(second, Duration.ofMinutes(45));
        assertThat(room(api(), second)).doesNotContain("Decided before");

        Http browser = cast.responder().browser();
        assertThat(browser.get("/incidents/" + second + "/report").body())
                .as("the report asks")
                .contains(beside(second), "<span class=\"count\">3");
        assertThat(browser.get(beside(second)).body())
                .contains("Raise the limit of the pool", "Would it have prevented or shortened this incident?");
        assertThat(cast.viewer().browser().get(beside(second)).body()).doesNotContain("<textarea");
        String form = beside(second) + "/" + limit.number();
        Answer unsaid = browser.postForm(form, Map.of("answer", "prevented", "reason", " ", "version", "0"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Reason is required", "value=\"prevented\" required checked");
        Map<String, String> yes =
                Map.of("answer", "prevented", "reason", "The pool would have had room.", "version", "0");
        assertThat(browser.postForm(form, yes).status()).isEqualTo(303);
        assertThat(browser.postForm(form, Map.of("answer", "no", "reason", "Too slow", "version", "0"))
                        .body())
                .as("somebody was faster")
                .contains("answered since you read it", "Too slow");
        assertThat(says(cast.responder(), second, alert, "shortened", "We would have known sooner.")
                        .status())
                .isEqualTo(201);
        assertThat(says(cast.viewer(), second, alert, "no", "x").status()).isEqualTo(403);

        JsonNode line = ledger(api(), limit).getFirst().get("meanwhile");
        assertThat(line.get("prevented").asInt()).isEqualTo(1);
        assertThat(line.get("downtime_seconds").asLong())
                .isEqualTo(Duration.ofMinutes(105).toSeconds());
        assertThat(ledger(api(), alert))
                .as("undone when it began, though done since")
                .hasSize(1);
        assertThat(items(api(), LEDGER + "/teams?team=cargo"))
                .extracting(team -> team.at("/meanwhile/prevented").asInt())
                .containsExactly(1);
        assertThat(browser.get("/follow-ups/prevention?team=cargo").body())
                .contains("Raise the limit of the pool", "1 h 45 min", "not a measurement")
                .doesNotContain("Alert on a full pool");
        assertThat(items(api(), LEDGER + "?team=cargo&to=" + in(-1))).isEmpty();
        assertThat(browser.get(limit.path()).body()).contains("Named by 1 later incident", "INC-" + second);
        assertThat(browser.get(limit.path() + "/prevention").body())
                .contains("Yes, it would have prevented it", "The pool would have had room.", "it was open then");

        assertThat(browser.postForm(form + "/removal", Map.of("version", "1")).status())
                .isEqualTo(303);
        assertThat(ledger(api(), limit)).isEmpty();
        assertThat(browser.get(beside(second)).body()).contains("Answer: prevented → none");
    }

    @Test
    void oneNobodyFoundIsNamedByHandAndChangedWithItsRevision() {
        long first = incident("Barge engines stall", "engines", "open");
        FollowUp filter = followUp(first, "Clean the fuel filters", "", 5, null);
        days(3);
        long second = incident("Winter tyres missing", "tyres", "open");
        over(second, Duration.ofMinutes(10));
        FollowUp own = followUp(second, "Order tyres", "", 5, null);
        Http browser = cast.responder().browser();
        assertThat(browser.get(beside(second)).body()).contains("Nothing was found", "Name another");

        Answer nothing = browser.postForm(beside(second), Map.of("follow_up", "tyres", "reason", "kept words"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("is none that there is", "must be prevented", "kept words");
        assertThat(refused(says(cast.responder(), second, own, "no", "x"))).containsExactly("follow_up");
        assertThat(refused(says(cast.responder(), second, filter, "perhaps", "x".repeat(2_001))))
                .containsExactlyInAnyOrder("answer", "reason");
        Map<String, String> named = Map.of("follow_up", "f-" + filter.number(), "answer", "cannot_say");
        assertThat(browser.postForm(beside(second), named).status()).isEqualTo(303);
        assertThat(browser.get(beside(second)).body()).contains("Clean the fuel filters", "Named by hand");

        String path = "/api/v1" + beside(second) + "/" + filter.number();
        Answer read = api().get(path);
        assertThat(read.json().at("/answer/answer").asString()).isEqualTo("cannot_say");
        Http first1 = api().with("If-Match", read.header("ETag"));
        Map<String, ?> no = Map.of("answer", "no", "reason", "Tyres need no fuel.");
        Answer changed = first1.json("PUT", path, no);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(first1.json("PUT", path, Map.of("answer", "cannot_say")).status())
                .isEqualTo(412);
        assertThat(api().json("PUT", path, no).header("ETag"))
                .as("the same again changes nothing")
                .isEqualTo(changed.header("ETag"));
        assertThat(ledger(api(), filter)).as("it would not have helped").isEmpty();
        assertThat(first1.delete(path).status()).isEqualTo(412);
        assertThat(api().delete(path).status()).isEqualTo(204);
        assertThat(api().delete(path).status()).isEqualTo(404);
        assertThat(api().get(path).status()).isEqualTo(404);
    }

    @Test
    void theLedgerIsReadAPageAtATime() {
        team("paging", "Paging");
        long first = incident("Harbour radio noisy", "radio", "open");
        List<FollowUp> three = List.of(
                followUp(first, "Tune the aerial", "paging", 5, null),
                followUp(first, "Shield the cable", "paging", 5, null),
                followUp(first, "Replace the mast", "paging", 5, null));
        days(8);
        for (int n = 0; n < 3; n++) {
            long later = incident("Harbour radio noisy " + n, "radio", "open");
            for (FollowUp one : three.subList(n, 3)) {
                says(cast.responder(), later, one, n == 2 ? "shortened" : "prevented", "It would have been quiet.");
            }
        }
        String list = LEDGER + "?team=paging&page_size=1";
        Answer page = api().get(list);
        assertThat(page.json().at("/items/0/follow_up/title").asString()).isEqualTo("Replace the mast");
        Answer next =
                api().get(list + "&cursor=" + page.json().get("next_cursor").asString());
        assertThat(next.json().at("/items/0/follow_up/title").asString()).isEqualTo("Shield the cable");
        Answer last =
                api().get(list + "&cursor=" + next.json().get("next_cursor").asString());
        assertThat(last.json().at("/items/0/follow_up/title").asString()).isEqualTo("Tune the aerial");
        assertThat(last.json().get("next_cursor").isNull()).isTrue();
        String least = Cursor.of(Long.MIN_VALUE, 0L, 0L, 1L).encoded();
        assertThat(api().get(list + "&cursor=" + least).status())
                .as("typed by somebody")
                .isEqualTo(200);
        JsonNode team = items(api(), LEDGER + "/teams?team=paging").getFirst();
        assertThat(team.get("follow_ups").asInt()).isEqualTo(3);
        assertThat(team.at("/meanwhile/incidents").asInt()).as("each once").isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from",
        "to=2026-02-31, to",
        "from=2026-03-02&to=2026-03-01, to",
        "to=+999999999-12-31, to",
        "team=a%00b, team",
        "cursor=abc, cursor",
        "page_size=0, page_size"
    })
    void aFilterThatMakesNoSenseIsNamed(String query, String field) {
        Answer answer = cast.viewer().api().get(LEDGER + "?" + query);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(cast.viewer()
                        .browser()
                        .get("/follow-ups/prevention?" + query)
                        .status())
                .isLessThan(500);
    }
}
