package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.Mood;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket is made once, for who wants it still, and not withheld because of somebody whom the tracker does not want. */
class MakingStoryTest extends TrackerStage {

    private void compareNow(FollowUp followUp) {
        rui().send("POST", ticketPath(followUp) + "/comparisons", "", "");
        settle();
    }

    @Test
    void whoeverCannotWaitForAnAnswerDoesNotGetTwo() {
        connect("jira");
        FollowUp followUp = made("Time out when the stock is slow");
        fake.turns(Mood.LOST, 1, "POST");
        wanted(followUp);
        settle();
        fake.turns(Mood.FINE);
        clock.forward(Duration.ofSeconds(40));
        change(followUp, draft -> draft.withTitle("Time out after a second"));
        settle();
        compareNow(followUp);
        assertThat(fake.all()).as("the index does not have it yet").hasSize(1);
        pass(Duration.ofMinutes(5));
        inStep(followUp, only());
    }

    @Test
    void madeAndThenTooBusyToTellIsMadeOnce() {
        connect("jira");
        FollowUp followUp = made("Time out when the stock is slow");
        fake.retryAfter(1);
        fake.turns(Mood.BUSY, 1, "GET");
        wanted(followUp);
        settle();
        fake.turns(Mood.FINE);
        pass(Duration.ofSeconds(30));
        assertThat(fake.all()).hasSize(1);
        pass(Duration.ofMinutes(5));
        inStep(followUp, only());
    }

    @Test
    void busyBeforeItIsMadeWaitsNoLongerThanItWants() {
        connect("github");
        FollowUp followUp = made("Time out when the stock is slow");
        fake.retryAfter(5);
        fake.turns(Mood.BUSY, 1, "POST");
        wanted(followUp);
        settle();
        assertThat(fake.all()).isEmpty();
        clock.forward(Duration.ofSeconds(6));
        settle();
        inStep(followUp, only());
    }

    @Test
    void whoeverUnlinksMeanwhileGetsNone() {
        connect("gitlab");
        FollowUp followUp = following.create(
                act(),
                incident,
                FollowUpDraft.titled("Time out").withOwner(cast.owner().id()));
        fake.meanwhile("GET", "search=olivia", () -> rui().delete(ticketPath(followUp)));
        wanted(followUp);
        settle();
        assertThat(rui().get(ticketPath(followUp)).status()).isEqualTo(404);
        assertThat(fake.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "asana"})
    void somebodyWhomTheTrackerRefusesStopsNoTicket(String kind) {
        connect(kind, Map.of("accounts", Map.of("rui@example.org", "424242")));
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        assertThat(link(followUp).get("phase").asString()).isEqualTo("linked");
        assertThat(link(followUp).get("notes").get("owner").asString()).contains("answered 400");
        assertThat(fake.issue(id).owners).isEmpty();
        assertThat(fake.day(id)).isEqualTo("2026-03-20");
        assertThat(now(followUp).owner()).isEqualTo(cast.responder().id());
    }

    @Test
    void amongSeveralTrackersOfATeamTheOneThatMakesThemByItselfDoes() {
        owner().postJson("/api/v1/teams", Map.of("key", "stock-team", "name", "Stock team"));
        connect("asana", Map.of("teams", List.of("stock-team")));
        String first = key;
        fake.close();
        connect("github", Map.of("teams", List.of("stock-team"), "by_itself", true));
        following.create(act(), incident, FollowUpDraft.titled("Alarm").withTeam("stock-team"));
        settle();
        only();
        owner().delete("/api/v1/trackers/" + first);
    }
}
