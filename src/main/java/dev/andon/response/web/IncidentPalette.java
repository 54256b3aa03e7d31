package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds incidents by number and title; with nothing typed, the latest. */
@Component
class IncidentPalette implements PaletteSource {
    private static final int MOST = 7;

    private final Incidents incidents;

    IncidentPalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "Incidents";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        List<PaletteItem> found = new ArrayList<>();
        incidents.glance(Actor.of(query.viewer()), query.text(), MOST).stream()
                .map(IncidentPalette::item)
                .forEach(found::add);
        if (query.text().length() > 2) {
            String text = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
            found.add(
                    PaletteItem.to("Look in all logs for “%s”".formatted(query.text()), "", "/incidents?text=" + text));
        }
        return found;
    }

    private static PaletteItem item(Incident incident) {
        String note = "INC-%d · %s · %s"
                .formatted(
                        incident.number(),
                        incident.severity().toUpperCase(Locale.ROOT),
                        incident.status().label().toLowerCase(Locale.ROOT));
        return PaletteItem.to(
                incident.title(),
                incident.restricted() ? note + " · restricted" : note,
                "/incidents/" + incident.number());
    }
}
