package dev.andon.home.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.deadlines.PolicyDraft;
import dev.andon.deadlines.PolicyKeeping;
import dev.andon.deadlines.Trial;
import dev.andon.deadlines.Trials;
import dev.andon.deadlines.Violation;
import dev.andon.people.Actor;
import dev.andon.platform.time.HouseClock;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy tried on the sample company's years gives what those years show once it is on since before them. */
@StoryTest
class SampleYearTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    SampleCompany sample;

    @Autowired
    Trials trials;

    @Autowired
    PolicyKeeping keeping;

    @Autowired
    JdbcClient db;

    @Test
    void theTrialIsWhatTheYearShows() {
        Actor owner = cast.owner().actor();
        keeping.create(
                owner,
                new PolicyDraft("all", "Everything", 1, null, null, null, null, null, 14, "calendar", null, null));
        HouseClock.at(TestClock.START.minus(Duration.ofDays(1000)), () -> keeping.switchOn(owner, "all", null));
        assertThat(sample.begin(owner)).isTrue();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> sample.progress().filter(Progress::isFinished).isPresent());
        settled();
        clock.forward(Duration.ofMinutes(2));
        timers.runDue();
        settled();
        Set<Violation> tried = new HashSet<>();
        Set<Violation> recorded = new HashSet<>();
        for (int year = 2024; year <= 2026; year++) {
            tried.addAll(violations(trials.tried(owner, "all", year)));
            recorded.addAll(violations(trials.recorded(owner, "all", year)));
        }
        assertThat(tried).hasSizeGreaterThan(5);
        assertThat(recorded).isEqualTo(tried);
    }

    private static Set<Violation> violations(Trial trial) {
        return trial.found().stream().map(Trial.Found::violation).collect(toSet());
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single()
                        .equals(0L));
    }
}
