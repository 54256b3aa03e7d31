package dev.andon.impact.web;

import dev.andon.impact.ImpactState;
import dev.andon.impact.Impacts;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom it hurts and how much, and how the systems are: in a line each. */
@Component
class ImpactPanel implements RoomPanel {
    private final Impacts impacts;
    private final Templates templates;

    ImpactPanel(Impacts impacts, Templates templates) {
        this.impacts = impacts;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "impact";
    }

    @Override
    public Place place() {
        return Place.STATE;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public @Nullable String render(Incident incident) {
        ImpactState state = impacts.of(incident);
        return state.silent() && !incident.isLive()
                ? null
                : templates.render("impact/panel", Map.of("incident", incident, "state", state));
    }
}
