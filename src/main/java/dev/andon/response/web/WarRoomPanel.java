package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.Meetings;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where to meet, who tells the business and how often: from the moment of declaration, for everybody. */
@Component
class WarRoomPanel implements RoomPanel {
    private final Playbook playbook;
    private final Meetings meetings;
    private final Templates templates;

    WarRoomPanel(Playbook playbook, Meetings meetings, Templates templates) {
        this.playbook = playbook;
        this.meetings = meetings;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "war-room";
    }

    @Override
    public Place place() {
        return Place.STATE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable String render(Incident incident) {
        WarRoomView view = WarRoomView.of(playbook, meetings, incident);
        return view == null ? null : templates.render("response/warroom", Map.of("view", view));
    }
}
