package dev.andon.timeline;

import java.time.Instant;
import java.util.List;

/**
 * How much of what a reader needs a timeline has. It is about the timeline, never about people.
 *
 * @param percent 0 to 100, cut to whole ones
 * @param parts what it is made of; their weights are 100 together
 * @param reasons what is missing, each with where it is mended
 */
public record Completeness(int percent, List<Part> parts, List<Reason> reasons) {

    /**
     * One thing that is looked at.
     *
     * @param key stable word
     * @param weight what it counts at most
     * @param points what it counts as the timeline is
     * @param formula how it is counted, in words
     */
    public record Part(String key, String label, double weight, double points, String formula) {}

    /**
     * Something missing.
     *
     * @param part the key of the part it costs points in
     * @param text a sentence
     * @param href where it can be mended
     * @param mend what the link is called
     */
    public record Reason(String part, String text, String href, String mend) {}

    /** A silence. */
    public record Gap(Instant from, Instant to) {}

    /** Adds the points up. */
    public static Completeness of(List<Part> parts, List<Reason> reasons) {
        double points = parts.stream().mapToDouble(Part::points).sum();
        // What adds up to a whole number must not fall below it by the last bit.
        return new Completeness((int) Math.floor(points + 1e-6), List.copyOf(parts), List.copyOf(reasons));
    }
}
