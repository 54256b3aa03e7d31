package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.people.Access;
import dev.andon.response.Declarations;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.Near;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something is done near a restricted incident: its own room is told by name, the open one as the house decides. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class HiddenClashStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    private InterventionStage stage;
    private Incident open;
    private Incident hidden;

    @BeforeEach
    void two() {
        stage = new InterventionStage(cast, declarations, log);
        stage.catalog();
        stage.quiet();
        open = stage.declare("Checkout rejects cards", false);
        hidden = stage.declare("A key leaked", true);
    }

    @Test
    void theRestrictedRoomIsToldByNameAndTheOpenOneNothing() {
        stage.announced(cast.responder(), hidden, "gateway");
        long seq = incidents.find(cast.outsider().actor(), open.number()).seq();

        Answer announced = stage.announce(cast.outsider(), open, InterventionStage.plan("checkout", "Roll back"));

        assertThat(announced.json().get("clashes")).isEmpty();
        assertThat(stage.start(cast.outsider(), open, 1).status()).isEqualTo(201);
        assertThat(incidents.find(cast.outsider().actor(), open.number()).seq())
                .as("no entry of the open log tells of it")
                .isEqualTo(seq + 2);
        assertThat(stage.found(hidden))
                .containsExactly(new ClashFound(1, "Restart gateway", new Near(open.number(), false, 1, 1)));
        assertThat(log.entries(hidden.id()))
                .filteredOn(entry -> entry.event() instanceof ClashFound)
                .extracting(Entry::actor)
                .as("whoever acts outside does not become somebody who may see")
                .noneMatch(actor -> actor.isPerson());
        assertThat(cast.outsider().api().get(stage.room(hidden)).status()).isEqualTo(404);
        assertThat(cast.outsider().api().get("/api/v1/interventions").body()).doesNotContain("Restart gateway");
        assertThat(stage.start(cast.responder(), hidden, 1).body()).contains("Roll back");
        String room =
                cast.responder().browser().get("/incidents/" + hidden.number()).body();
        assertThat(room).contains("Clashes with", "INC-" + open.number());
    }

    @Test
    void whoMaySeeBothIsAskedAlsoInTheOpenRoom() {
        stage.announced(cast.responder(), hidden, "gateway");
        stage.announced(cast.outsider(), open, "checkout");

        Answer asked = stage.start(cast.owner(), open, 1);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("Restart gateway", hidden.number() + "-1");
        assertThat(cast.owner().api().get("/api/v1/interventions").body()).contains("Restart gateway");
        assertThat(stage.found(open)).isEmpty();
    }

    @Test
    void aHouseThatWantsItGivesAHintThatNamesNothing() {
        stage.policy(Map.of("clearing", "none", "clash_distance", 2, "hint_at_restricted", true));
        long one = stage.announced(cast.responder(), hidden, "gateway");
        long two = stage.announced(cast.responder(), hidden, "db");
        stage.announced(cast.outsider(), open, "checkout");

        assertThat(stage.found(open))
                .as("one hint, however many")
                .containsExactly(new ClashFound(1, "Restart checkout", null));
        String room =
                cast.outsider().browser().get("/incidents/" + open.number()).body();
        assertThat(room)
                .contains("Something that few may see is near")
                .doesNotContain("Restart gateway", "A key leaked");

        stage.step(cast.responder(), hidden, one, "withdrawals", Map.of());
        assertThat(stage.passed(open)).isEmpty();
        stage.step(cast.responder(), hidden, two, "withdrawals", Map.of());
        assertThat(stage.passed(open)).hasSize(1);
        assertThat(cast.outsider().browser().get("/incidents/" + open.number()).body())
                .doesNotContain("Something that few may see is near");
    }

    @Test
    void whatBecomesRestrictedIsNotNamedAnyMore() {
        Incident other = stage.declare("Disks are full", false);
        stage.announced(cast.responder(), other, "db");
        stage.announced(cast.responder(), open, "db");
        Cast.Member vera = cast.viewer();
        String events = stage.room(open) + "/events?page_size=200";
        assertThat(vera.api().get(events).body()).contains("\"number\":" + other.number());

        cast.responder()
                .api()
                .postJson(stage.room(other) + "/visibility-changes", Map.of("visibility", "restricted", "reason", "x"));

        assertThat(vera.api().get(events).body())
                .contains("clash_found")
                .doesNotContain("\"number\":" + other.number(), "\"hops\"");
        assertThat(vera.api().get(stage.room(open) + "/interventions").body())
                .doesNotContain("" + other.number() + "-1");
        assertThat(vera.browser().get("/incidents/" + open.number()).body()).doesNotContain("Disks are full");
        assertThat(vera.person().access()).isEqualTo(Access.VIEWER);
    }

    @Test
    void whenTheWorkOfWhatBecameRestrictedEndsIsNotToldElsewhere() {
        Incident other = stage.declare("Disks are full", false);
        stage.announced(cast.responder(), other, "db");
        stage.announced(cast.responder(), open, "db");

        cast.responder()
                .api()
                .postJson(stage.room(other) + "/visibility-changes", Map.of("visibility", "restricted", "reason", "x"));
        await().untilAsserted(() -> assertThat(stage.passed(open)).hasSize(1));
        long seq = incidents.find(cast.viewer().actor(), open.number()).seq();
        stage.step(cast.responder(), other, 1, "withdrawals", Map.of());

        assertThat(incidents.find(cast.viewer().actor(), open.number()).seq())
                .as("the open room heard the last of it when it was restricted")
                .isEqualTo(seq);
    }
}
