package dev.andon.response.web;

import dev.andon.catalog.Service;
import dev.andon.catalog.ServicePanel;
import dev.andon.catalog.ServiceStates;
import dev.andon.people.Actor;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents say of services: live and recent ones on the page of each, and what is down in every picture. */
@Component
class IncidentsOfServices implements ServicePanel, ServiceStates {
    private static final int SHOWN = 8;
    /** From this rank on a service is said to be degraded, not down. */
    private static final int DEGRADED = 3;

    private final Incidents incidents;
    private final Playbook playbook;
    private final Templates templates;

    IncidentsOfServices(Incidents incidents, Playbook playbook, Templates templates) {
        this.incidents = incidents;
        this.playbook = playbook;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public @Nullable String render(Actor viewer, Service service) {
        List<Incident> found = incidents.ofService(viewer, service.key(), SHOWN);
        return templates.render("response/ofservice", Map.of("incidents", found));
    }

    @Override
    public Map<String, State> states(Actor viewer) {
        Map<String, State> states = new HashMap<>();
        // Worst first; the first that names a service says how it is.
        for (Incident incident : incidents.live(viewer)) {
            Tone tone = playbook.rank(incident.severity()) < DEGRADED ? Tone.DOWN : Tone.SLOW;
            String word = incident.severity().toUpperCase(Locale.ROOT) + " INC-" + incident.number();
            incident.services()
                    .forEach(service ->
                            states.putIfAbsent(service, new State(tone, word, "/incidents/" + incident.number())));
        }
        return states;
    }
}
