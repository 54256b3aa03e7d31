package dev.andon.home.sample;

import dev.andon.alerts.Alert;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story while it is played. A few stories have another incident beside their own: a duplicate that is merged into it, or
 * a part of it.
 */
final class Scene {
    private final Story story;
    private final Company company;
    private final List<Long> alerts = new ArrayList<>();
    private @Nullable Incident incident;
    private @Nullable Incident other;
    private boolean turned;

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

    /** What follows is about the other incident, or about the story's own again. */
    void turnTo(boolean theOther) {
        turned = theOther;
    }

    /** How the incident stands that the step was about. */
    void now(Incident stands) {
        if (turned) {
            other = stands;
        } else {
            incident = stands;
        }
    }

    long otherNumber() {
        return declared(other).number();
    }

    long number() {
        return incident().number();
    }

    long incidentId() {
        return incident().id();
    }

    private Incident incident() {
        return declared(turned ? other : incident);
    }

    private Incident declared(@Nullable Incident one) {
        if (one == null) {
            throw new IllegalStateException("“%s” is not declared yet".formatted(story.title()));
        }
        return one;
    }

    void alerted(Alert alert) {
        alerts.add(alert.id());
    }

    /** Of the story's own incident; the other one has none. */
    List<Long> alerts() {
        return turned ? List.of() : List.copyOf(alerts);
    }
}
