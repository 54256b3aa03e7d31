package dev.andon.home.sample;

import dev.andon.alerts.Alert;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story while it is played. */
final class Scene {
    private final Story story;
    private final Company company;
    private final List<Long> alerts = new ArrayList<>();
    private @Nullable Incident incident;

    Scene(Story story, Company company) {
        this.story = story;
        this.company = company;
    }

    Story story() {
        return story;
    }

    Company company() {
        return company;
    }

    boolean isDeclared() {
        return incident != null;
    }

    boolean isResolved() {
        return incident != null && (incident.status() == Status.RESOLVED || incident.status() == Status.CLOSED);
    }

    void now(Incident stands) {
        incident = stands;
    }

    long number() {
        return incident().number();
    }

    long incidentId() {
        return incident().id();
    }

    private Incident incident() {
        if (incident == null) {
            throw new IllegalStateException("“%s” is not declared yet".formatted(story.title()));
        }
        return incident;
    }

    void alerted(Alert alert) {
        alerts.add(alert.id());
    }

    List<Long> alerts() {
        return List.copyOf(alerts);
    }
}
