package dev.andon.home.sample;

import dev.andon.impact.EstimateImpact;
import dev.andon.impact.Impacts;
import dev.andon.impact.Systems;
import dev.andon.response.Act;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom it hurts, and how systems are. */
@Component
class ImpactVerbs implements Vocabulary {
    private final Impacts impacts;
    private final Systems systems;

    ImpactVerbs(Impacts impacts, Systems systems) {
        this.impacts = impacts;
        this.systems = systems;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("hurts", this::hurt, "estimates", this::estimate, "ceases", this::cease, "finds", this::find);
    }

    /** {@code hurts user | Who cannot do what}, where nobody knows yet how many. */
    private void hurt(Act act, Step step, Scene scene) {
        impacts.note(act, scene.number(), estimate(step.arg(0), step.text(), null, null, null, null, null));
    }

    /** {@code estimates 1 about 18400 users medium | how it is known}; impacts count from 1. */
    private void estimate(Act act, Step step, Scene scene) {
        BigDecimal count = new BigDecimal(step.arg(2));
        EstimateImpact estimate = estimate(null, null, step.arg(1), count, step.arg(3), step.arg(4), step.text());
        impacts.estimate(act, scene.number(), Long.parseLong(step.arg(0)), estimate);
    }

    private void cease(Act act, Step step, Scene scene) {
        impacts.end(act, scene.number(), Long.parseLong(step.arg(0)), act.occurredAt(), step.text());
    }

    /** {@code finds payments-gateway down | how one can tell} */
    private void find(Act act, Step step, Scene scene) {
        systems.say(act, scene.number(), step.arg(0), step.arg(1), step.text());
    }

    private static EstimateImpact estimate(
            @Nullable String on,
            @Nullable String text,
            @Nullable String bound,
            @Nullable BigDecimal count,
            @Nullable String unit,
            @Nullable String confidence,
            @Nullable String known) {
        return new EstimateImpact(on, text, bound, count, null, unit, confidence, known, null, null, null);
    }
}
