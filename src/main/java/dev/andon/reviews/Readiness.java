package dev.andon.reviews;

import java.util.List;

/**
 * Whether the report of a topic is fit to be read before the meeting. It is about the report, never about whoever writes it.
 *
 * @param checks in the order in which one would mend them
 */
public record Readiness(List<Check> checks) {

    /**
     * One thing that is looked at.
     *
     * @param key stable word
     * @param ok whether it is as the house wants it
     * @param words what was found, as a sentence
     * @param href where it is mended
     * @param mend what the link is called
     */
    public record Check(String key, String label, boolean ok, String words, String href, String mend) {}

    public Readiness {
        checks = List.copyOf(checks);
    }

    /** Whether nothing is missing. */
    public boolean ready() {
        return missing().isEmpty();
    }

    /** What is missing. */
    public List<Check> missing() {
        return checks.stream().filter(check -> !check.ok()).toList();
    }
}
