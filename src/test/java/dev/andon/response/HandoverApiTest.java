package dev.andon.response;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.response.Decision.Cause;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handing a role over by API and by forms: who may what, what ends an offer, and what is refused. */
@StoryTest
class HandoverApiTest extends HandoverStage {
    @Test
    void anOfferIsWithdrawnByThoseItConcerns() {
        long offer = offered(cast.outsider(), cast.owner());
        Cast.Member stranger = cast.join("Yuki Hara", Access.RESPONDER);
        assertThat(answer(stranger, offer, "withdrawals").status()).isEqualTo(403);
        assertThat(answer(cast.outsider(), offer, "withdrawals").status())
                .as("who made it")
                .isEqualTo(201);
        assertThat(answer(cast.owner(), offer, "acceptances").status()).isEqualTo(409);
        long second = offered(cast.outsider(), cast.owner());
        assertThat(answer(cast.responder(), second, "withdrawals").status())
                .as("who has the role")
                .isEqualTo(201);
        assertThat(cast.viewer()
                        .api()
                        .get(base + "/role-handovers/" + second)
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("taken back");
    }

    @Test
    void anOfferEndsWithTheIncidentAndTheLogSaysSo() {
        long offer = offered(cast.responder(), cast.outsider());
        response.changeStatus(act(cast.responder()), incident.number(), Status.RESOLVED, null);
        assertThat(withdrawn(offer).cause()).isEqualTo(Cause.INCIDENT_OVER);
        assertThat(answer(cast.outsider(), offer, "acceptances").status()).isEqualTo(409);
        assertThat(hand(cast.responder(), "commander", cast.outsider().id(), Map.of())
                        .status())
                .as("nothing is offered in what is over")
                .isEqualTo(409);
        clock.forward(ofMinutes(10));
        timers.runDue();
        assertThat(events()).noneMatch(HandoverExpired.class::isInstance);
    }

    @Test
    void anOfferEndsWhenTheRoleGoesAnotherWay() {
        long offer = offered(cast.responder(), cast.outsider());
        hand(cast.owner(), "commander", cast.owner().id(), Map.of());
        assertThat(withdrawn(offer).cause()).isEqualTo(Cause.ROLE_MOVED);
        Folded.assertRow(rows, log, incident.id(), "the fold of its log");
        long laidDown = offered(cast.owner(), cast.outsider());
        assertThat(hand(cast.owner(), "commander", null, Map.of()).status()).isEqualTo(201);
        assertThat(withdrawn(laidDown).cause()).isEqualTo(Cause.ROLE_MOVED);
    }

    @Test
    void whoTakesWhatWasOfferedToThemHasAccepted() {
        long offer = offered(cast.responder(), cast.outsider());
        hand(cast.outsider(), "commander", cast.outsider().id(), Map.of());
        assertThat(handovers
                        .find(cast.viewer().actor(), incident.number(), offer)
                        .outcome())
                .isEqualTo(Handover.Outcome.ACCEPTED);
    }

    @Test
    void theTimeOfAnOfferIsOverWhenItIsOverWhateverTheTimersSay() {
        long offer = offered(cast.responder(), cast.outsider());
        clock.forward(ofMinutes(5));
        assertThat(answer(cast.outsider(), offer, "acceptances").status()).isEqualTo(409);
        assertThat(handovers
                        .find(cast.viewer().actor(), incident.number(), offer)
                        .outcome())
                .as("a late answer makes the log say so")
                .isEqualTo(Handover.Outcome.EXPIRED);
        long next = offered(cast.responder(), cast.outsider());
        assertThat(answer(cast.outsider(), next, "refusals").status()).isEqualTo(201);
        timers.runDue();
        assertThat(events().filter(HandoverExpired.class::isInstance)).hasSize(1);
    }

    @Test
    void whoIsAskedInARestrictedIncidentSeesItAndNobodyElseDoes() {
        declare(true);
        assertThat(cast.outsider().api().get(base + "/roles").status()).isEqualTo(404);
        long offer = offered(cast.responder(), cast.outsider());
        assertThat(cast.outsider().browser().get("/").body()).contains("is offered to you");
        assertThat(cast.outsider().api().get(base + "/roles").status()).isEqualTo(200);
        for (String path : List.of("/roles", "/command", "/sub-teams", "/role-handovers/" + offer)) {
            assertThat(cast.viewer().api().get(base + path).status()).as(path).isEqualTo(404);
        }
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + incident.number() + "/handovers/" + offer)
                        .status())
                .isEqualTo(404);
        assertThat(answer(cast.outsider(), offer, "acceptances").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"person_id":1}                                                   | 422 | role
        {"role":"pilot","person_id":1}                                    | 422 | role
        {"role":7,"person_id":1}                                          | 400 | role
        {"role":"commander","person_id":"1"}                              | 400 | person_id
        {"role":"commander","person_id":424242}                           | 422 | person_id
        {"role":"commander","person_id":VIEWER}                           | 422 | person_id
        {"role":"commander","person_id":OUT,"expires_in_minutes":0}       | 422 | expires_in_minutes
        {"role":"commander","person_id":OUT,"expires_in_minutes":61}      | 422 | expires_in_minutes
        {"role":"commander","person_id":OUT,"expires_in_minutes":"5"}     | 400 | expires_in_minutes
        {"role":"commander","person_id":OUT,"brief":"a\\u0000b"}          | 422 | brief
        {"role":"commander","person_id":OUT,"brief":5}                    | 400 | brief
        {"role":"commander","person_id":OUT,"immediate":"yes"}            | 400 | immediate
        {"role":"commander","person_id":OUT,"loudly":true}                | 400 | loudly
        {"role":"commander","person_id":OUT,"occurred_at":"2026-03-02T08:00:00Z"} | 422 | occurred_at
        {"role":"commander","person_id":OUT,"occurred_at":"9999-01-01T00:00:00Z"} | 422 | occurred_at
        """)
    void badInputIsRefusedNamingTheField(String body, int status, String field) {
        long before = log.entries(incident.id()).size();
        String sent = body.replace("OUT", Long.toString(cast.outsider().id()))
                .replace("VIEWER", Long.toString(cast.viewer().id()));
        Answer answer = cast.responder().api().postJson(base + "/role-handovers", sent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(log.entries(incident.id())).hasSize((int) before);
    }

    @Test
    void tooMuchTooLateAndTwiceAreRefusedOrDoneOnce() {
        String large = "{\"role\":\"commander\",\"person_id\":%d,\"brief\":\"%s\"}";
        Http rui = cast.responder().api();
        assertThat(rui.postJson(
                                base + "/role-handovers",
                                large.formatted(cast.outsider().id(), "x".repeat(10_000_000)))
                        .status())
                .isEqualTo(413);
        assertThat(rui.postJson(
                                base + "/role-handovers",
                                large.formatted(cast.outsider().id(), "x".repeat(10_001)))
                        .status())
                .isEqualTo(422);
        String etag = rui.get(base).header("ETag");
        response.note(act(cast.owner()), incident.number(), "Somebody else was faster.");
        assertThat(rui.with("If-Match", etag)
                        .postJson(
                                base + "/role-handovers",
                                body("commander", cast.outsider().id(), Map.of()))
                        .status())
                .isEqualTo(412);
        Http keyed = rui.with("Idempotency-Key", "offer-" + incident.number());
        Answer first = keyed.postJson(
                base + "/role-handovers", body("commander", cast.outsider().id(), Map.of()));
        Answer again = keyed.postJson(
                base + "/role-handovers", body("commander", cast.outsider().id(), Map.of()));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(answer(cast.outsider(), 1, "acceptances").status())
                .as("an entry, but no offer")
                .isEqualTo(404);
        assertThat(answer(cast.outsider(), 424_242, "refusals").status()).isEqualTo(404);
    }

    @Test
    void theFormOffersKeepsWhatWasTypedAndAnswersWithoutScripts() {
        Http rui = cast.responder().browser();
        String room = "/incidents/" + incident.number();
        assertThat(rui.get(room + "/handovers/new?role=commander").body())
                .contains("**SEV2, investigating**", "Who has what", "Next update");
        Answer refused = rui.postForm(
                room + "/handovers",
                Map.of(
                        "role",
                        "commander",
                        "person_id",
                        "",
                        "brief",
                        "Watch the *gateway*.",
                        "expires_in_minutes",
                        "5"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Watch the *gateway*.", "Person id is required");
        Answer toForm = rui.postForm(
                room + "/roles",
                Map.of(
                        "role",
                        "commander",
                        "person_id",
                        Long.toString(cast.outsider().id())));
        assertThat(toForm.location()).contains("/handovers/new?").contains("role=commander");
        Map<String, String> typed = Map.of(
                "role",
                "commander",
                "person_id",
                Long.toString(cast.outsider().id()),
                "brief",
                "Watch the *gateway*.",
                "expires_in_minutes",
                "10");
        assertThat(rui.postForm(room + "/handovers", typed).status()).isEqualTo(303);
        assertThat(rui.get(room).body()).contains("Commander offered to Otto Olsen", "<em>gateway</em>", "on offer");
        Offer offer = rows.byId(incident.id()).orElseThrow().command().offers().getFirst();
        assertThat(offer.expiresAt()).isEqualTo(clock.instant().plus(ofMinutes(10)));
        String page = room + "/handovers/" + offer.seq();
        assertThat(cast.viewer().browser().get(page).body())
                .contains("Only Otto Olsen can accept it.")
                .doesNotContain("/acceptance");
        assertThat(rui.postForm(page + "/acceptance", Map.of()).status()).isEqualTo(422);
        Http otto = cast.outsider().browser();
        assertThat(otto.postForm(page + "/acceptance", Map.of()).status()).isEqualTo(303);
        assertThat(otto.postForm(page + "/acceptance", Map.of()).body()).contains("Otto Olsen accepted.");
    }
}
