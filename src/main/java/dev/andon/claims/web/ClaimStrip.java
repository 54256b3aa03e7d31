package dev.andon.claims.web;

import dev.andon.claims.Claim;
import dev.andon.claims.Claims;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In the head of the room: what people act on and nobody has verified, the oldest first. */
@Component
class ClaimStrip implements RoomPanel {
    private final Claims claims;
    private final Templates templates;

    ClaimStrip(Claims claims, Templates templates) {
        this.claims = claims;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "unverified";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable String render(Incident incident) {
        List<Claim> unverified = incident.isLive() ? claims.of(incident).unverified() : List.of();
        return unverified.isEmpty()
                ? null
                : templates.render("claims/strip", Map.of("number", incident.number(), "unverified", unverified));
    }
}
