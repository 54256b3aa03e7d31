package dev.andon.alerts;

import java.util.List;

/**
 * Alerts nobody looks at yet.
 *
 * @param count how many, counted no further than {@link #MOST}
 * @param worst the first of them, worst first and then the longest waiting
 */
public record Unacknowledged(int count, List<Alert> worst) {
    /** Beyond this a number says nothing new, and counting a storm every second would be part of it. */
    public static final int MOST = 1000;

    /** The count as shown: "12", "999+". */
    public String shown() {
        return count < MOST ? Integer.toString(count) : (MOST - 1) + "+";
    }
}
