package dev.andon.checks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import dev.andon.testing.TestClock;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Rounds leave threads for the other timers. */
class RoundTaskTest {
    private final Semaphore places = new Semaphore(1);
    private final TestClock clock = new TestClock();

    @Test
    void aRoundWithoutAPlaceIsTriedAgainAndLeavesThePlaceFreeAfterwards() {
        var first = RoundTask.inPlace(places, clock, () -> {
            var second = RoundTask.inPlace(places, clock, () -> {
                throw new AssertionError("there was no place");
            });
            assertThat(second).isNotInstanceOf(OnCompleteRemove.class);
        });
        assertThat(first).isInstanceOf(OnCompleteRemove.class);
        assertThat(places.availablePermits()).isOne();
    }
}
