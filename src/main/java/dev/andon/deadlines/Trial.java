package dev.andon.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What broke a policy in a year, or would have.
 *
 * @param year of the calendar, in the house's zone
 * @param looked how many follow-ups the policy is about, of those that were to be done at some time in the year
 * @param found earliest first
 * @param teams how many of each team, most first
 */
public record Trial(int year, long looked, List<Found> found, List<Count> teams) {

    /**
     * A follow-up that was not done in time.
     *
     * @param ended the day on which it was done or declined; null while it is to be done
     * @param daysLate from its last day to that day, or to today, or to the end of the year
     */
    public record Found(Violation violation, @Nullable LocalDate ended, long daysLate) {}

    /** @param team its key; empty for those that are no team's */
    public record Count(String team, long count) {}
}
