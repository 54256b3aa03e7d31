package dev.andon.trackers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose tracker it is. */
public enum TrackerKind {
    JIRA("Jira", "https://acme.atlassian.net", "SHOP"),
    ASANA("Asana", "https://app.asana.com", "1204620611402340"),
    GITHUB("GitHub", "https://api.github.com", "acme/shop"),
    GITLAB("GitLab", "https://gitlab.com", "acme/shop");

    private final String label;
    private final String address;
    private final String project;

    TrackerKind(String label, String address, String project) {
        this.label = label;
        this.address = address;
        this.project = project;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Where its interface usually is, or what that looks like. */
    public String usualAddress() {
        return address;
    }

    /** What the name of a project looks like there. */
    public String projectLike() {
        return project;
    }

    /** Whether statuses have names of their own there, so that a house says which of them means what. */
    public boolean namesStatuses() {
        return this == JIRA;
    }

    /** Whether a ticket can have several owners there. */
    public boolean severalOwners() {
        return this == GITHUB || this == GITLAB;
    }

    /**
     * Whether we make the secret that webhooks are signed with; Asana makes it itself, and tells it when the webhook is
     * set up.
     */
    public boolean takesOurSecret() {
        return this != ASANA;
    }

    public static Optional<TrackerKind> known(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip()))
                .findFirst();
    }
}
