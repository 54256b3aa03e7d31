package dev.andon.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.platform.database.Times;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Status;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;

/** What a listener cannot do is tried again, ever more rarely, and owners see that it is left undone. */
@StoryTest
class UndoneWorkStoryTest {
    private static final String PAGE = "/house/undone";
    private static final String API = "/api/v1/house/undone";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    @Autowired
    EventSerializer events;

    @Test
    void whatKeepsFailingIsTriedMoreRarelyAndShownToOwners() {
        failedToTellNeighboursOfAnIncidentThatIsNotThere();
        assertThat(attemptsAfterALook()).isEqualTo(2);

        clock.forward(Duration.ofSeconds(61));
        assertThat(attemptsAfterALook()).as("due two minutes after the last").isEqualTo(2);
        assertThat(cast.owner().browser().get("/").body()).doesNotContain("could not be done");
        clock.forward(Duration.ofSeconds(61));
        assertThat(attemptsAfterALook()).isEqualTo(3);
        clock.forward(Duration.ofMinutes(3));
        assertThat(attemptsAfterALook()).as("due after four minutes").isEqualTo(3);

        assertThat(cast.owner().browser().get("/").body())
                .contains("Something that was to follow could not be done", PAGE);
        assertThat(cast.responder().browser().get("/").body()).doesNotContain("could not be done");
        assertThat(cast.owner().browser().get(PAGE).body())
                .contains("interventions.live-again", "IncidentDecided", "tried 3 times");
        assertThat(cast.responder().browser().get(PAGE).status()).isEqualTo(403);
        assertThat(cast.responder().api().get(API).status()).isEqualTo(403);
        Answer list = cast.owner().api().get(API);
        assertThat(list.json().at("/items/0/attempts").asInt()).isEqualTo(3);
        assertThat(list.body()).doesNotContain("999999");
        assertThat(cast.owner().api().get("/metrics").body()).contains("andon_effects_undone 1.0");

        Answer now = cast.owner().api().postJson(API + "/attempts", Map.of());
        assertThat(now.status()).isEqualTo(202);
        assertThat(now.json().get("tried").asInt()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(attempts()).isEqualTo(4));
    }

    @Test
    void pausesGrowToSixHoursAndNoFurther() {
        Instant last = TestClock.START;
        assertThat(Undone.due(1, last)).isEqualTo(last);
        assertThat(Undone.due(2, last)).isEqualTo(last.plus(Duration.ofMinutes(2)));
        assertThat(Undone.due(5, last)).isEqualTo(last.plus(Duration.ofMinutes(16)));
        assertThat(Undone.due(50, last)).isEqualTo(last.plus(Duration.ofHours(6)));
    }

    private void failedToTellNeighboursOfAnIncidentThatIsNotThere() {
        db.sql("""
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
            values (gen_random_uuid(), 'interventions.live-again', :type, :event, :now, 'FAILED', 1)
            """)
                .param("type", IncidentDecided.class.getName())
                .param(
                        "event",
                        events.serialize(new IncidentDecided(999_999, 3, "status_changed", Status.INVESTIGATING)))
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private int attemptsAfterALook() {
        timers.runDue();
        return attempts();
    }

    private int attempts() {
        await().until(() -> db.sql("select status from event_publication")
                .query(String.class)
                .single()
                .equals("FAILED"));
        return db.sql("select completion_attempts from event_publication")
                .query(Integer.class)
                .single();
    }
}
