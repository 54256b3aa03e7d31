package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.Tied;
import dev.andon.ui.Templates;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads on from a merged incident. The room stays readable; what happens next happens there. */
@Component
class MergedStrip implements RoomPanel {
    private final Tied tied;
    private final Templates templates;

    MergedStrip(Tied tied, Templates templates) {
        this.tied = tied;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "merged";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public @Nullable String render(Incident incident) {
        if (incident.ties().merged() == null) {
            return null;
        }
        Map<String, Object> params = new HashMap<>();
        params.put("incident", incident);
        tied.survivor(Actor.everybody(), incident).ifPresent(into -> params.put("survivor", into));
        return templates.render("response/merged", params);
    }
}
