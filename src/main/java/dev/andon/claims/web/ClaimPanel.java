package dev.andon.claims.web;

import dev.andon.claims.ClaimBoard.Claimed;
import dev.andon.claims.Claims;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is claimed: what is not verified first, what turned out one way or the other behind it. */
@Component
class ClaimPanel implements RoomPanel {
    private final Claims claims;
    private final Templates templates;

    ClaimPanel(Claims claims, Templates templates) {
        this.claims = claims;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public @Nullable String render(Incident incident) {
        Claimed all = claims.of(incident);
        return all.items().isEmpty()
                ? null
                : templates.render("claims/panel", Map.of("number", incident.number(), "claims", all));
    }
}
