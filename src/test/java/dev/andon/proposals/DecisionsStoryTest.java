package dev.andon.proposals;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The team decides: silence lets a proposal go ahead, an objection stops it, and somebody asks whether it worked. */
@StoryTest
class DecisionsStoryTest extends DecisionsStage {
    @Test
    void silenceLetsItGoAheadAfterAsLongAsTheHouseAsks() {
        JsonNode proposed = propose(Map.of("text", "Roll back", "fallback", "drain it"));
        assertThat(proposed.get("objections_until").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(2)).toString());
        assertThat(proposed.at("/executor/name").asString()).isEqualTo("Rui Ramos");
        assertThat(room("")).contains("Any objections?", "Rui Ramos asks for objections");
        timers.runDue();
        assertThat(state(1)).isEqualTo("proposed");

        clock.forward(ofMinutes(2));
        timers.runDue();
        timers.runDue();

        JsonNode ahead = read(1);
        assertThat(ahead.get("state").asString()).isEqualTo("going_ahead");
        assertThat(ahead.get("way").asString()).isEqualTo("unopposed");
        assertThat(ahead.get("fallback_at").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(15)).toString());
        assertThat(room("")).contains("No objections: Rui Ramos carries it out", "Polled; executing by Rui Ramos");
        assertThat(object(cast.owner(), 1, "Wait").status()).as("too late").isEqualTo(409);
        assertThat(outcome(cast.owner(), 1, "failed", "No change").status()).isEqualTo(201);
        clock.forward(ofMinutes(20));
        timers.runDue();
        assertThat(room("/log")).as("nobody is asked what is known").doesNotContain("Has it worked?");
    }

    @Test
    void withNoTimeToAskItGoesAheadAtOnce() {
        JsonNode decided = propose(Map.of("text", "Pull the plug", "window_minutes", 0));

        assertThat(decided.get("state").asString()).isEqualTo("going_ahead");
        assertThat(decided.get("way").asString()).isEqualTo("at_once");
        assertThat(room("/decisions/1")).contains("Decided at once; executing by Rui Ramos");
    }

    @Test
    void whoeverObjectsCanThinkBetterOfItAndThenItGoesAhead() {
        propose(Map.of("text", "Roll back"));
        object(cast.outsider(), 1, "The schema has moved on");
        assertThat(object(cast.outsider(), 1, "Once more").status()).isEqualTo(409);
        clock.forward(ofMinutes(5));
        timers.runDue();
        assertThat(room("")).contains("Otto Olsen objects", "waits for somebody to take command");
        assertThat(room("/catch-up")).contains("Otto Olsen objects; the commander decides");
        String withdrawals = decisions() + "/1/objections/1/withdrawals";
        assertThat(rui.postJson(withdrawals, Map.of()).status()).isEqualTo(403);

        Answer withdrawn = cast.outsider().api().postJson(withdrawals, Map.of("reason", "It has not"));

        assertThat(withdrawn.json().at("/objections/0/state").asString()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().get("way").asString()).isEqualTo("unopposed");
    }

    @Test
    void whatIsOverDecidesNothingMore() {
        propose(Map.of("text", "Roll back"));
        rui.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        clock.forward(ofMinutes(5));
        timers.runDue();

        assertThat(state(1)).isEqualTo("proposed");
        assertThat(rui.postJson(decisions(), Map.of("text", "Roll back")).status())
                .isEqualTo(409);
    }

    @Test
    void whatBecameDueWhileItWasOverIsDoneOnceItIsReopened() {
        propose(Map.of("text", "Roll back", "fallback", "drain it", "window_minutes", 0));
        propose(Map.of("text", "Drain half of it"));
        rui.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        clock.forward(ofMinutes(20));
        timers.runDue();
        rui.postJson(incident() + "/status-changes", Map.of("status", "investigating", "reason", "It is back"));
        timers.runDue();
        timers.runDue();

        assertThat(room("/log")).contains("Has it worked?");
        assertThat(read(2).get("way").asString()).isEqualTo("unopposed");
    }

    @Test
    void whatIsWrittenDownLateCanStillBeObjectedTo() {
        String said = clock.instant().minus(ofMinutes(90)).toString();
        propose(Map.of("text", "Roll back", "occurred_at", said));
        timers.runDue();

        assertThat(object(cast.outsider(), 1, "Wait").status()).isEqualTo(201);
    }
}
