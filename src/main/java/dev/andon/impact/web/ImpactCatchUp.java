package dev.andon.impact.web;

import dev.andon.impact.AffectedSystem;
import dev.andon.impact.Impact;
import dev.andon.impact.ImpactState;
import dev.andon.impact.Impacts;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom it hurts as it is thought now, and which systems are ill. */
@Component
class ImpactCatchUp implements CatchUpPart {
    private static final int SHOWN = 6;

    private final Impacts impacts;

    ImpactCatchUp(Impacts impacts) {
        this.impacts = impacts;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        ImpactState state = impacts.of(incident);
        if (state.silent()) {
            return null;
        }
        String all = "/incidents/%d/impact".formatted(incident.number());
        List<Line> lines = new ArrayList<>();
        state.impacts().reversed().stream().limit(SHOWN).forEach(impact -> lines.add(told(impact, all)));
        String systems = state.systems().stream()
                .filter(AffectedSystem::told)
                .limit(2 * SHOWN)
                .map(system -> system.system() + " is " + system.state())
                .collect(Collectors.joining(", "));
        if (!systems.isEmpty()) {
            lines.add(new Line(Sides.capital(systems), all, null, false));
        }
        return new Section("impact", "Impact", lines);
    }

    private static Line told(Impact impact, String all) {
        String over = impact.ongoing() ? "" : ", has ceased";
        String text = "%s: %s, %s%s".formatted(Sides.name(impact.on()), impact.text(), impact.many(), over);
        return new Line(text, all + "/" + impact.id(), impact.estimatedAt(), false);
    }
}
