package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sub-teams with their missions and the minutes they have left. */
@Component
class TeamsPanel implements RoomPanel {
    private final Leadings leadings;
    private final Templates templates;

    TeamsPanel(Leadings leadings, Templates templates) {
        this.leadings = leadings;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "sub-teams";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable String render(Incident incident) {
        return incident.command().teams().isEmpty()
                ? null
                : templates.render("response/teams", Map.of("incident", incident, "now", leadings.now()));
    }
}
