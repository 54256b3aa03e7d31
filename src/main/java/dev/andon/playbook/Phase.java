package dev.andon.playbook;

import java.util.List;

/**
 * A group of statuses with one aim.
 *
 * @param instructions shown in the room while the incident is in one of the statuses
 * @param statuses keys of the statuses it covers
 */
public record Phase(String key, String name, String instructions, List<String> statuses) {
    /** The words for where a response stands. They are the program's; which phase each belongs to is the house's. */
    public static final List<String> STATUSES =
            List.of("triage", "investigating", "containing", "monitoring", "resolved", "closed", "declined", "merged");

    public boolean covers(String statusKey) {
        return statuses.contains(statusKey);
    }
}
