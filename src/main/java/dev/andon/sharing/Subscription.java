package dev.andon.sharing;

import java.time.Instant;

/**
 * What somebody wants to be told of.
 *
 * @param subject all, service, type, severity, team or incident
 * @param key of it, or the number of the incident; empty for all
 * @param pace at_once or weekly
 */
public record Subscription(long id, long personId, String subject, String key, String pace, Instant since) {
    public boolean isWeekly() {
        return pace.equals("weekly");
    }

    /** As people read it. */
    public String words() {
        return switch (subject) {
            case "all" -> "Every report";
            case "incident" -> "INC-" + key;
            default -> Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " " + key;
        };
    }
}
