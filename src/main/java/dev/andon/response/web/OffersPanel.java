package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roles that wait for an answer. Whoever is asked sees two large buttons; everybody else, that the role is on its way. */
@Component
class OffersPanel implements RoomPanel {
    private final Leadings leadings;
    private final Templates templates;

    OffersPanel(Leadings leadings, Templates templates) {
        this.leadings = leadings;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "offers";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable String render(Incident incident) {
        if (incident.command().offers().isEmpty()) {
            return null;
        }
        OffersView view = new OffersView(
                incident.number(),
                incident.command().offers().stream()
                        .map(offer ->
                                new OffersView.Line(offer, leadings.roleName(offer.role()), offer.gone(leadings.now())))
                        .toList());
        return templates.render("response/offers", Map.of("view", view));
    }
}
