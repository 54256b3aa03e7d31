package dev.andon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.claims.Claim.State;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Known;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody claims something; it is given evidence, verified, refuted, and opened again. */
@StoryTest
class ClaimsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    ClaimBoard board;

    private long number;
    private Http api;

    @BeforeEach
    void declare() {
        api = cast.responder().api();
        number = declared("open");
    }

    @Test
    void theOldestOnesThatNobodyVerifiedStayInTheHeadOfTheRoom() {
        raise(Map.of("text", "The database is the cause", "occurred_at", ago(30)));
        raise(Map.of("text", "DNS is fine", "kind", "assumption", "occurred_at", ago(40)));
        raise(Map.of("text", "All is well on our side", "said_by", "Support of the processor"));

        String room = room("");
        assertThat(room).contains("“DNS is fine”", ">2 more</a>", "Support of the processor, as told to Rui Ramos");
        assertThat(room("/claims")).contains("Not verified, oldest first", "The database is the cause");
        assertThat(room("/catch-up")).contains("Not verified: “DNS is fine” (Rui Ramos)");
        judge(2, Map.of("verdict", "verified", "evidence", "dig answers from three places"));
        assertThat(room("")).contains("“The database is the cause”", ">1 more</a>");
        assertThat(room("/claims/2")).contains("Verified by Rui Ramos", "dig answers from three places");
    }

    @Test
    void whatWasSettledCanBeOpenedAgainWithAReason() {
        raise(Map.of("text", "The release is the cause"));
        evidence(1, Map.of("stance", "for", "kind", "command", "text", "$ curl -I https://till.example"));
        assertThat(judge(1, Map.of("verdict", "refuted")).status())
                .as("why not?")
                .isEqualTo(422);
        judge(1, Map.of("verdict", "refuted", "reason", "Other clusters have it too"));
        assertThat(judge(1, Map.of("verdict", "refuted", "reason", "again")).status())
                .isEqualTo(409);

        assertThat(judge(1, Map.of("verdict", "open")).status()).as("why?").isEqualTo(422);
        Answer open = judge(1, Map.of("verdict", "open", "reason", "Those run it as well"));

        assertThat(open.json().get("state").asString()).isEqualTo("open");
        assertThat(open.json().get("settled").isNull()).isTrue();
        assertThat(api.get(claims() + "?state=open").json().get("items")).hasSize(1);
        assertThat(api.get(claims() + "?state=refuted").json().get("items")).isEmpty();
    }

    @Test
    void theBoardKnowsAtAnyMomentWhatWasKnownThen() {
        raise(Map.of("text", "The release is the cause"));
        Instant before = clock.instant();
        clock.forward(Duration.ofMinutes(5));
        judge(1, Map.of("verdict", "verified", "evidence", "It stopped with the rollback"));

        assertThat(stateAt(before)).isEqualTo(State.OPEN);
        assertThat(stateAt(clock.instant())).isEqualTo(State.VERIFIED);
    }

    private State stateAt(Instant moment) {
        Incident incident = incidents.find(cast.owner().actor(), number);
        List<Entry> known = log.ofTypes(incident.id(), board.types()).stream()
                .filter(entry -> !entry.recordedAt().isAfter(moment))
                .toList();
        return board.of(new Known(incident, known, moment))
                .find(1)
                .orElseThrow()
                .state();
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = api.with("Idempotency-Key", "claim-" + number);
        keyed.postJson(claims(), Map.of("text", "The release is the cause"));
        Answer again = keyed.postJson(claims(), Map.of("text", "The release is the cause"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(api.get(claims()).json().get("items")).hasSize(1);
    }

    @Test
    void aPageOfTheListLeadsToTheNext() {
        List.of("One", "Two", "Three").forEach(text -> raise(Map.of("text", text)));

        Answer first = api.get(claims() + "?page_size=2");
        String cursor = first.json().get("next_cursor").asString();

        assertThat(first.json().get("items").findValuesAsString("text")).containsExactly("Three", "Two");
        assertThat(api.get(claims() + "?page_size=2&cursor=" + cursor)
                        .json()
                        .get("items")
                        .findValuesAsString("text"))
                .containsExactly("One");
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused(422, "text", "", Map.of());
        refused(422, "text", "", Map.of("text", "two\nlines"));
        refused(422, "text", "", Map.of("text", "x".repeat(301)));
        refused(422, "text", "", Map.of("text", "a\u0000b"));
        refused(422, "kind", "", Map.of("text", "x", "kind", "rumour"));
        refused(422, "said_by", "", Map.of("text", "x", "kind", "third_party"));
        refused(422, "said_by", "", Map.of("text", "x", "kind", "hypothesis", "said_by", "Ines"));
        refused(422, "occurred_at", "", Map.of("text", "x", "occurred_at", "2031-01-01T00:00:00Z"));
        refused(400, "weight", "", Map.of("text", "x", "weight", 3));
        raise(Map.of("text", "The release is the cause"));
        refused(422, "stance", "/1/evidence", Map.of("text", "x"));
        refused(422, "stance", "/1/evidence", Map.of("text", "x", "stance", "neutral"));
        refused(422, "text", "/1/evidence", Map.of("stance", "for"));
        refused(422, "kind", "/1/evidence", Map.of("stance", "for", "text", "x", "kind", "proof"));
        refused(422, "link", "/1/evidence", Map.of("stance", "for", "text", "x", "link", "javascript:alert(1)"));
        refused(422, "link", "/1/evidence", Map.of("stance", "for", "text", "x", "kind", "link"));
        refused(422, "verdict", "/1/verdicts", Map.of());
        refused(422, "verdict", "/1/verdicts", Map.of("verdict", "maybe"));
        assertThat(api.postJson(claims() + "/9/verdicts", Map.of("verdict", "verified", "evidence", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(claims() + "?state=sometimes").status()).isEqualTo(422);
    }

    @Test
    void inARestrictedIncidentOthersLearnNothing() {
        number = declared("restricted");
        raise(Map.of("text", "The key was stolen"));

        Http outsider = cast.outsider().api();
        assertThat(outsider.get(claims()).status()).isEqualTo(404);
        assertThat(outsider.get(claims() + "/1").status()).isEqualTo(404);
        assertThat(outsider.postJson(claims() + "/1/evidence", Map.of("stance", "for", "text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get("/incidents/" + number + "/claims/1").status()).isEqualTo(404);
    }

    @Test
    void worksWithPagesAndKeepsWhatWasTyped() {
        Http browser = cast.responder().browser();
        String page = "/incidents/" + number + "/claims";
        Answer refused = browser.postForm(page, Map.of("text", "It is the vendor", "kind", "third_party"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("It is the vendor", "who said it?");
        assertThat(browser.postForm(page, Map.of("text", "It is the vendor", "kind", "hypothesis"))
                        .location())
                .endsWith("/incidents/" + number);

        Map<String, String> seen = new HashMap<>(Map.of("text", "<script>alert(1)</script>", "kind", "output"));
        Answer wayless = browser.postForm(page + "/1/evidence", seen);
        assertThat(wayless.status()).isEqualTo(422);
        assertThat(wayless.body()).contains("&lt;script&gt;", "for or against");
        seen.put("stance", "against");
        assertThat(browser.postForm(page + "/1/evidence", seen).status()).isEqualTo(303);
        assertThat(browser.postForm(page + "/1/verdict", Map.of("verdict", "refuted", "reason", ""))
                        .body())
                .contains("why is it not so?");
        assertThat(browser.postForm(page + "/1/verdict", Map.of("verdict", "refuted", "reason", "Their page is green"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(page + "/1").body())
                .contains("Refuted by Rui Ramos", "Their page is green", "Open it again")
                .doesNotContain("<script>alert");
    }

    private long declared(String visibility) {
        Map<String, ?> body = Map.of("title", "Cards are declined", "severity", "sev3", "visibility", visibility);
        return api.postJson("/api/v1/incidents", body).json().get("number").asLong();
    }

    private void raise(Map<String, ?> body) {
        Answer answer = api.postJson(claims(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void evidence(long claim, Map<String, ?> body) {
        assertThat(api.postJson(claims() + "/" + claim + "/evidence", body).status())
                .isEqualTo(201);
    }

    private Answer judge(long claim, Map<String, ?> body) {
        return api.postJson(claims() + "/" + claim + "/verdicts", body);
    }

    private void refused(int status, String field, String below, Map<String, ?> body) {
        Answer answer = api.postJson(claims() + below, body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    private String room(String below) {
        return cast.owner().browser().get("/incidents/" + number + below).body();
    }

    private String ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes)).toString();
    }

    private String claims() {
        return "/api/v1/incidents/" + number + "/claims";
    }
}
