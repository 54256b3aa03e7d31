package dev.andon.impact.web;

import dev.andon.impact.Bleeding;
import dev.andon.impact.Surroundings;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where to look first, of what is known to everybody alike; while it is live. */
@Component
class BleedingPanel implements RoomPanel {
    private final Bleeding bleeding;
    private final Templates templates;

    BleedingPanel(Bleeding bleeding, Templates templates) {
        this.bleeding = bleeding;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "bleeding";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public @Nullable String render(Incident incident) {
        if (!incident.isLive() || incident.services().isEmpty()) {
            return null;
        }
        Surroundings around = bleeding.around(incident, Bleeding.USUAL);
        return around.isEmpty()
                ? null
                : templates.render("impact/suspects", Map.of("incident", incident, "around", around));
    }
}
