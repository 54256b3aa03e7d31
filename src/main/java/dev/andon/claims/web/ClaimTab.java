package dev.andon.claims.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Saying what one takes to be so, without leaving the room. */
@Component
class ClaimTab implements RoomTab {
    private final Templates templates;

    ClaimTab(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "claim";
    }

    @Override
    public String label() {
        return "Claim";
    }

    @Override
    public String key() {
        return "b";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        return templates.render("claims/tab", Map.of("shell", shell, "number", incident.number()));
    }
}
