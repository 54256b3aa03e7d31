package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServicePanel;
import dev.andon.people.Actor;
import dev.andon.ui.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open alerts on the page of the service they are about. */
@Component
class AlertsOfServices implements ServicePanel {
    private static final int SHOWN = 10;

    private final Alerts alerts;
    private final AlertServices services;
    private final Templates templates;

    AlertsOfServices(Alerts alerts, AlertServices services, Templates templates) {
        this.alerts = alerts;
        this.services = services;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable String render(Actor viewer, Service service) {
        List<String> words = new ArrayList<>(service.aliases());
        words.add(service.key());
        List<Alert> candidates = alerts.openAbout(service.key(), words, 5 * SHOWN);
        // The query finds every alert that says such a word somewhere; the most exact word decides.
        Map<Long, Service> about = services.of(candidates);
        List<Alert> found = candidates.stream()
                .filter(alert -> service.equals(about.get(alert.id())))
                .limit(SHOWN)
                .toList();
        return found.isEmpty() ? null : templates.render("alerts/ofservice", Map.of("alerts", found));
    }
}
