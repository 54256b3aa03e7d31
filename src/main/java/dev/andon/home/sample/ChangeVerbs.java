package dev.andon.home.sample;

import dev.andon.alerts.Changes;
import dev.andon.alerts.Changes.Tell;
import dev.andon.response.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was changed, as pipelines say. */
@Component
class ChangeVerbs implements Vocabulary {
    private final Changes changes;
    private final Clock clock;

    ChangeVerbs(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("changed", this::change);
    }

    /** {@code changed deployment payments-gateway 50 | Deployed 7.41}: fifty minutes before. */
    private void change(Act act, Step step, Scene scene) {
        Instant at = clock.instant().minus(Duration.ofMinutes(Long.parseLong(step.arg(2))));
        changes.tell(
                act.actor(),
                new Tell(step.text(), List.of(step.arg(1)), "release pipeline", at, null, step.arg(0), null),
                null);
    }
}
