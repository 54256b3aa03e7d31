package dev.andon.impact;

import java.util.List;

/**
 * Where it may be worth looking first, and why. A place to look, never a verdict.
 *
 * @param points the sum of the reasons' points; more come first
 * @param reasons most telling first
 */
public record Suspect(String key, String name, String kind, int points, List<Reason> reasons) {

    /**
     * One thing that speaks for it, or against it where points are below zero.
     *
     * @param words a sentence without its full stop
     */
    public record Reason(String words, int points) {

        /** The points with their sign. */
        public String weight() {
            return points < 0 ? "−" + -points : "+" + points;
        }
    }

    /** Every reason in one line. */
    public String why() {
        return String.join("; ", reasons.stream().map(Reason::words).toList());
    }
}
