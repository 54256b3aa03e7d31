package dev.andon.checks.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.playbook.Question;
import dev.andon.response.Checking.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Are there open alerts on what the affected services need? */
@Component
class AlertsAsker implements Asker {
    private static final int MOST = 20;

    private final Alerts alerts;
    private final AlertServices services;
    private final Catalog catalog;
    private final Neighbours neighbours;

    AlertsAsker(Alerts alerts, AlertServices services, Catalog catalog, Neighbours neighbours) {
        this.alerts = alerts;
        this.services = services;
        this.catalog = catalog;
        this.neighbours = neighbours;
    }

    @Override
    public Question.Kind kind() {
        return Question.Kind.DEPENDENCY_ALERTS;
    }

    @Override
    public Optional<String> notYet(Question question) {
        return catalog.now().services().values().stream()
                        .allMatch(service -> service.dependencies().isEmpty())
                ? Optional.of("The catalog knows no dependencies yet; people answer this one.")
                : Optional.empty();
    }

    @Override
    public Finding ask(Asked asked) {
        List<String> affected = asked.incident().services();
        if (affected.isEmpty()) {
            return Finding.cannotSay("No affected service is named", List.of());
        }
        List<String> needed = neighbours.needed(affected, asked.question().reach());
        if (needed.isEmpty()) {
            return Finding.cannotSay(
                    "The catalog names nothing that %s needs".formatted(String.join(", ", affected)), List.of());
        }
        Map<String, List<Alert>> open = new TreeMap<>();
        needed.forEach(key -> {
            List<Alert> about = about(key);
            if (!about.isEmpty()) {
                open.put(key, about);
            }
        });
        String what = "Open alerts on " + String.join(", ", needed);
        if (open.isEmpty()) {
            return Finding.fine(
                    "No open alert on " + String.join(", ", needed), List.of(new Evidence(what, "none", "/alerts")));
        }
        List<Evidence> evidence = new ArrayList<>();
        open.forEach((key, about) ->
                about.forEach(alert -> evidence.add(new Evidence(key, alert.title(), "/alerts/" + alert.id()))));
        String said = open.entrySet().stream()
                .map(one -> "%d on %s".formatted(one.getValue().size(), one.getKey()))
                .collect(Collectors.joining(", "));
        return Finding.trouble("Open alerts: " + said, evidence);
    }

    /** The query finds every alert that says such a word somewhere; the most exact word decides. */
    private List<Alert> about(String key) {
        Service service = catalog.now().service(key).orElse(null);
        if (service == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>(service.aliases());
        words.add(key);
        List<Alert> candidates = alerts.openAbout(key, words, 5 * MOST);
        Map<Long, Service> meant = services.of(candidates);
        return candidates.stream()
                .filter(alert -> service.equals(meant.get(alert.id())))
                .limit(MOST)
                .toList();
    }
}
