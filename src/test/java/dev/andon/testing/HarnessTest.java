package dev.andon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.platform.database.Times;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
class HarnessTest {
    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timers timers;

    @Autowired
    List<Task<?>> tasks;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Test
    void theProgramIsAliveAndReady() {
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void theProgramEntersAsARoleThatCannotRewriteTheLog() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("andon_app");
        assertThat(jdbc.sql("select count(*) from incident_event")
                        .query(Long.class)
                        .single())
                .isZero();
        for (String attempt : List.of(
                "update incident_event set seq = seq",
                "delete from incident_event",
                "truncate incident_event",
                "drop table incident_event",
                "alter table incident_event disable trigger all")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .rootCause()
                    .satisfies(refused ->
                            assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void timeStandsStillUntilMoved() {
        Instant before = clock.instant();
        assertThat(before).isEqualTo(TestClock.START);
        testClock.forward(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofHours(1)));
    }

    @Test
    void aTimerThatFailsIsTriedAgainWithinAMinute() {
        assertThat(tasks)
                .filteredOn(OneTimeTask.class::isInstance)
                // one that pushes to a server elsewhere waits longer each time
                .filteredOn(task -> !(task.getFailureHandler() instanceof ExponentialBackoffFailureHandler))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getFailureHandler())
                        .extracting("sleepDuration")
                        .as(task.getName())
                        .isEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void timersRunWhenAsked() {
        timers.runDue();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where execution_time < :now")
                        .param("now", Times.sql(clock.instant()))
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
