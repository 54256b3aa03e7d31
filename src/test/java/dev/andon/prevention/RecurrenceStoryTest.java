package dev.andon.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.testing.Http;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was done and did not hold is opened again, once; and what is restricted is neither shown nor counted. */
class RecurrenceStoryTest extends PreventionStage {

    @Test
    void aFactorThatComesBackOpensWhatWasDoneAgainOnceForEachIncident() {
        long first = incident("Lock gates jam", "gates", "open");
        factor(first, "Rusty hinges", "condition");
        long meanwhile = incident("Lock gates creak", "gates", "open");
        FollowUp grease = followUp(first, "Grease the hinges", "", 5, "Rusty hinges");
        days(2);
        followingUp.done(act(), grease.number(), "Greased.");
        followingUp.verify(act(), grease.number(), "They swing.");
        factor(meanwhile, "Rusty hinges", "trigger");
        days(30);
        long second = incident("Weir overflows", "weir", "open");
        factor(second, "Rusty hinges", "helped");
        look();
        assertThat(room(api(), second)).as("it helped").doesNotContain("Decided before");
        assertThat(state(grease)).as("began before it was done").isEqualTo(State.VERIFIED);

        factor(second, "Rusty hinges", "amplifier");
        await().until(() -> state(grease) == State.OPEN);
        assertThat(api().get("/api/v1/follow-ups/" + grease.number() + "/history")
                                .body()
                        + cast.viewer().browser().get(grease.path()).body())
                .contains("INC-" + second, "Rusty hinges", "Andon");
        String page = grease.path() + "/prevention";
        Http browser = cast.responder().browser();
        assertThat(browser.get(page).body()).contains("Rusty hinges", "INC-" + second, "It is unrelated");
        assertThat(browser.get("/follow-ups/prevention").body()).contains("Done, and the factor came back");
        assertThat(browser.get("/incidents/" + second + "/report").status()).isIn(200, 404);

        String unrelated = grease.path() + "/recurrences/" + second + "/dismissal";
        assertThat(cast.viewer()
                        .browser()
                        .postForm(unrelated, Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.postForm(unrelated, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(browser.postForm(unrelated, Map.of("reason", "Other hinges")).status())
                .isEqualTo(303);
        assertThat(state(grease)).isEqualTo(State.DONE);
        assertThat(browser.postForm(unrelated, Map.of("reason", "Again")).body())
                .contains("said so already");
        factor(second, "Rusty hinges", "trigger");
        days(10);
        long third = incident("Weir overflows more", "weir", "open");
        factor(third, "Rusty hinges", "condition");
        await().until(() -> state(grease) == State.OPEN);
        look();
        assertThat(browser.get(page).body())
                .contains("INC-" + third, "<b>Unrelated</b>, says Rui Ramos: Other hinges")
                .containsOnlyOnce("It is unrelated</summary>");
    }

    @Test
    void whatCameBackTwiceIsNotDoneBecauseOneOfTheTwoIsUnrelated() {
        long first = incident("Sluice leaks", "sluices", "open");
        factor(first, "Old seals", "condition");
        FollowUp seals = followUp(first, "Replace the seals", "", 5, "Old seals");
        followingUp.done(act(), seals.number(), "Replaced.");
        days(30);
        long second = incident("Sluice leaks anew", "sluices", "open");
        long third = incident("Basin is empty", "basins", "open");
        days(1);
        factor(second, "Old seals", "condition");
        await().until(() -> state(seals) == State.OPEN);
        factor(third, "Old seals", "trigger");
        String known = "/api/v1/follow-ups/" + seals.number();
        await().until(() ->
                api().get(known + "/prevention").json().get("recurrences").size() == 2);

        days(1);
        done(known + "/recurrences/" + second + "/dismissal", Map.of("reason", "Other seals"));
        assertThat(state(seals)).as("it did not hold in the third").isEqualTo(State.OPEN);
        assertThat(cast.viewer().browser().get(seals.path() + "/prevention").body())
                .contains("It had been opened again before");
        followingUp.done(act(), seals.number(), "Replaced once more.");
        days(1);
        long fourth = incident("Basin is empty anew", "basins", "open");
        factor(fourth, "Old seals", "trigger");
        await().until(() -> state(seals) == State.OPEN);
        days(1);
        followingUp.start(act(), seals.number());
        followingUp.reopen(act(), seals.number(), null);
        done(known + "/recurrences/" + third + "/dismissal", Map.of("reason", "The pump"));
        done(known + "/recurrences/" + fourth + "/dismissal", Map.of("reason", "The pump"));
        assertThat(state(seals)).as("somebody moved it since").isEqualTo(State.OPEN);
    }

    @Test
    void whatWasDoneAgainstAFactorThatIsHereStandsInTheRoomWithAQuestion() {
        long first = incident("Buoys drift", "buoys", "open");
        factor(first, "Thin chains", "condition");
        FollowUp chains = followUp(first, "Thicken the chains", "", 5, "Thin chains");
        FollowUp spare = followUp(first, "Keep a spare buoy", "", 5, null);
        followingUp.done(act(), chains.number(), "Done.");
        days(40);
        long second = incident("Pontoon came loose", "pontoons", "open");
        factor(second, "Thin chains", "trigger");
        await().until(() -> room(api(), second).contains("Decided before"));
        assertThat(room(api(), second))
                .contains("Thicken the chains", "removes the factor Thin chains", "Keep a spare buoy")
                .contains("same factor: Thin chains");
        assertThat(state(spare)).isEqualTo(State.OPEN);
        await().until(() -> state(chains) == State.OPEN);
        over(second, Duration.ofMinutes(5));
        assertThat(api().get("/api/v1" + beside(second) + "/" + chains.number())
                        .json()
                        .at("/recurrence/factor")
                        .asString())
                .isEqualTo("Thin chains");
        assertThat(cast.responder().browser().get(beside(second)).body())
                .contains("It had been done, and its factor “Thin chains” played a part here again");
    }

    @Test
    void aFactorThatIsSaidToBeTheSameLaterIsFoundInWhatHappenedAlready() {
        long first = incident("Anchors drag", "anchors", "open");
        factor(first, "Frayed ropes", "condition");
        FollowUp ropes = followUp(first, "Replace the ropes", "", 5, "Frayed ropes");
        FollowUp open = followUp(first, "Check ropes each spring", "", 5, "Frayed ropes");
        days(2);
        followingUp.done(act(), ropes.number(), "Replaced.");
        days(30);
        long second = incident("Ferry hit the jetty", "jetties", "open");
        factor(second, "Worn lines", "trigger");
        look();
        assertThat(state(ropes)).as("nobody knows that it is the same").isEqualTo(State.DONE);
        assertThat(room(api(), second)).doesNotContain("Decided before");

        String key =
                items(api(), "/api/v1/factors?text=worn").getFirst().get("key").asString();
        done("/api/v1/factors/" + key + "/merges", Map.of("with", "Frayed ropes"));
        await().until(() -> state(ropes) == State.OPEN);
        await().until(() -> room(api(), second).contains("Decided before"));
        assertThat(room(api(), second))
                .contains("Replace the ropes", "Check ropes each spring", "removes the factor Frayed ropes");
        assertThat(cast.responder().browser().get(ropes.path()).body()).contains("INC-" + second, "Frayed ropes");
        assertThat(state(open)).isEqualTo(State.OPEN);

        String same = items(api(), "/api/v1/factors?text=frayed")
                .getFirst()
                .get("key")
                .asString();
        assertThat(api().delete("/api/v1/factors/" + same + "/merges/" + key).status())
                .isEqualTo(204);
        await().until(() -> !room(api(), second).contains("Decided before"));
        assertThat(state(ropes)).as("somebody decides that").isEqualTo(State.OPEN);
    }

    @Test
    void whatIsRestrictedIsNeitherFoundNorNamedNorCounted() {
        long secret = incident("Crane keys were copied", "cranes", "restricted");
        FollowUp hidden = followUp(secret, "Change the crane locks", "", 5, null);
        long open = incident("Crane stops", "cranes", "open");
        FollowUp known = followUp(open, "Count the crane keys", "", 5, null);
        factor(open, "Loose keys", "condition");
        days(9);
        long later = incident("Crane keys were copied again", "cranes", "open");
        look();
        assertThat(room(cast.owner().api(), later))
                .contains("Count the crane keys")
                .doesNotContain("Change the crane locks", "INC-" + secret);

        Http outsider = cast.outsider().api();
        assertThat(refused(says(cast.outsider(), later, hidden, "prevented", "x")))
                .containsExactly("follow_up");
        assertThat(says(cast.responder(), later, hidden, "prevented", "New locks")
                        .status())
                .isEqualTo(201);
        assertThat(ledger(api(), hidden)).hasSize(1);
        assertThat(ledger(outsider, hidden)).isEmpty();
        assertThat(outsider.get("/api/v1" + beside(later)).body())
                .doesNotContain("Change the crane locks", "New locks");
        assertThat(outsider.get("/api/v1" + beside(later) + "/" + hidden.number())
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get("/api/v1/follow-ups/" + hidden.number() + "/prevention")
                        .status())
                .isEqualTo(404);
        over(later, Duration.ofMinutes(5));
        assertThat(cast.outsider().browser().get(beside(later)).body())
                .contains("Count the crane keys")
                .doesNotContain("Change the crane locks", "New locks", "F-" + hidden.number());
        assertThat(outsider.get("/follow-ups/prevention").body()).doesNotContain("Change the crane locks");

        followingUp.done(act(), known.number(), "Counted.");
        long again = incident("Crane keys and more", "cranes", "restricted");
        assertThat(says(cast.responder(), again, known, "shortened", "Fewer keys")
                        .status())
                .isEqualTo(201);
        factor(again, "Loose keys", "trigger");
        timers.runDue();
        assertThat(state(known)).as("would tell of it").isEqualTo(State.DONE);
        assertThat(outsider.get("/api/v1/follow-ups/" + known.number() + "/prevention")
                        .body())
                .doesNotContain("Fewer keys", "Crane keys and more");
        assertThat(outsider.get("/api/v1" + beside(again)).status()).isEqualTo(404);
        assertThat(outsider.get(beside(again)).status()).isEqualTo(404);
    }
}
