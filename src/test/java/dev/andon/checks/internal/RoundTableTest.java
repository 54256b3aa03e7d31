package dev.andon.checks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.checks.internal.RoundTable.Taken;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round is done by one node, and by another when that one dies. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class RoundTableTest {
    private static final long INCIDENT = -7;
    /** Long before anything else that other stories leave behind. */
    private static final Instant NOW = Instant.parse("1999-12-31T23:00:00Z");

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

    @Autowired
    RoundTable rounds;

    @Autowired
    JdbcClient db;

    @AfterEach
    void tidy() {
        db.sql("delete from checks_round where incident_id = " + INCIDENT).update();
    }

    private List<Taken> take(Instant now) {
        return rounds.take(now, now.plus(Duration.ofMinutes(5)), 8);
    }

    @Test
    void whatOneTookNobodyElseTakesUntilItsTimeIsOver() {
        rounds.due(INCIDENT, NOW, true);
        rounds.due(INCIDENT, NOW.plusSeconds(1), false);
        assertThat(take(NOW)).containsExactly(new Taken(INCIDENT, true, LATER));
        assertThat(take(NOW.plusSeconds(299))).isEmpty();
        assertThat(take(LATER)).as("whoever took it died").singleElement().matches(Taken::pressed);
    }

    @Test
    void whatBecomesDueMeanwhileIsNotDoneWithTheRoundThatRuns() {
        rounds.due(INCIDENT, NOW, false);
        Taken first = take(NOW).getFirst();
        rounds.due(INCIDENT, NOW.plusSeconds(2), true);
        rounds.done(first, LATER);
        Taken second = take(NOW.plusSeconds(2)).getFirst();
        assertThat(second.pressed()).isTrue();

        rounds.done(second, LATER.plusSeconds(60));
        assertThat(take(LATER.plusSeconds(59))).isEmpty();
        Taken third = take(LATER.plusSeconds(60)).getFirst();
        assertThat(third.pressed()).as("it was pressed for one round").isFalse();

        rounds.again(third, LATER.plusSeconds(65));
        rounds.done(take(LATER.plusSeconds(65)).getFirst(), null);
        assertThat(take(LATER.plus(Duration.ofDays(9)))).isEmpty();
    }
}
