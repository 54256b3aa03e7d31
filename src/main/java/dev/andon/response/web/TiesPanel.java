package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.LookAlikes;
import dev.andon.response.LookAlikes.LookAlike;
import dev.andon.response.RoomPanel;
import dev.andon.response.Tied;
import dev.andon.response.Tied.Tie;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a room has to do with others, and what it may be the same as. It is pushed to everybody alike, so it names only
 * what everybody may know of; the page adds the rest for who looks.
 */
@Component
class TiesPanel implements RoomPanel {
    private final Tied tied;
    private final LookAlikes lookAlikes;
    private final Templates templates;

    TiesPanel(Tied tied, LookAlikes lookAlikes, Templates templates) {
        this.tied = tied;
        this.lookAlikes = lookAlikes;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "ties";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable String render(Incident incident) {
        List<Tie> ties = tied.of(Actor.everybody(), incident);
        List<LookAlike> alike = lookAlikes.of(Actor.everybody(), incident);
        return ties.isEmpty() && alike.isEmpty()
                ? null
                : templates.render("response/tied", Map.of("incident", incident, "ties", ties, "alike", alike));
    }
}
