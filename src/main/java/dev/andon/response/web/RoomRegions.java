package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.RoomPanel.Place;
import dev.andon.response.web.RoomPage.Panel;
import dev.andon.response.web.RoomPage.Panels;
import dev.andon.ui.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The parts of the room that are pushed: each is a template of its own, included by the page and rendered alone. */
@Component
class RoomRegions {
    /** Regions of this module; the element with this id is replaced. */
    static final List<String> OWN = List.of("head", "phase", "command", "alerts");

    private final Templates templates;
    private final RoomStates states;
    private final List<RoomPanel> panels;

    RoomRegions(Templates templates, RoomStates states, List<RoomPanel> panels) {
        this.templates = templates;
        this.states = states;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(RoomPanel::order))
                .toList();
    }

    /** Every region as it is now, by the id of its element. */
    Map<String, String> all(Incident incident) {
        RoomState state = states.of(incident);
        Map<String, String> regions = new LinkedHashMap<>();
        for (String region : OWN) {
            regions.put("room-" + region, templates.render("response/" + region, Map.of("state", state)));
        }
        panels.forEach(panel -> regions.put(panel.id(), panelHtml(panel, incident)));
        return regions;
    }

    /** Turbo streams that bring these regions up to date and keep what has not changed in them as it is. */
    static String replacing(Map<String, String> regions) {
        StringBuilder streams = new StringBuilder();
        regions.forEach((id, html) -> streams.append(replace(id, html)));
        return streams.toString();
    }

    /** A turbo stream that brings one panel up to date. */
    String replacing(String id, Incident incident) {
        return replace(id, panel(id, incident).orElse(""));
    }

    private static String replace(String target, String html) {
        return "<turbo-stream action=\"replace\" method=\"morph\" target=\"%s\"><template>%s</template></turbo-stream>"
                .formatted(target, html);
    }

    Panels panels(Incident incident) {
        return new Panels(
                at(Place.STRIP, incident),
                at(Place.STATE, incident),
                at(Place.PEOPLE, incident),
                at(Place.OPEN, incident));
    }

    private List<Panel> at(Place place, Incident incident) {
        List<Panel> found = new ArrayList<>();
        for (RoomPanel panel : panels) {
            if (panel.place() == place) {
                found.add(new Panel(panel.id(), panelHtml(panel, incident)));
            }
        }
        return found;
    }

    /** One panel alone, if there is one with this id. */
    Optional<String> panel(String id, Incident incident) {
        return panels.stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .map(panel -> panelHtml(panel, incident));
    }

    /** A panel with nothing to show keeps its place, so that a later push finds it. */
    private static String panelHtml(RoomPanel panel, Incident incident) {
        String html = panel.render(incident);
        return html == null ? "<div id=\"%s\" hidden></div>".formatted(panel.id()) : html;
    }
}
