package dev.andon.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What the follow-ups of a team came to in a quarter.
 *
 * @param team key; empty for those that are no team's
 * @param open still to be done
 * @param overdue of these, those whose last day is over
 * @param opened in the quarter
 * @param done in the quarter, not seen to work yet
 * @param verified seen to work in the quarter
 * @param declined in the quarter
 * @param expired declined for a time that is over
 * @param reopened in the quarter
 * @param old still to be done, and opened 180 days ago or more
 * @param violations of policies in the quarter
 * @param cap how many it has open at most; null for any number
 */
public record TeamFigures(
        String team,
        long open,
        long overdue,
        long opened,
        long done,
        long verified,
        long declined,
        long expired,
        long reopened,
        long old,
        long violations,
        @Nullable Integer cap) {

    /** Whether it has more open than it wants. */
    @JsonIgnore
    public boolean isFull() {
        return cap != null && open > cap;
    }

    TeamFigures with(@Nullable Integer most) {
        return new TeamFigures(
                team, open, overdue, opened, done, verified, declined, expired, reopened, old, violations, most);
    }

    /** The two together, of no team. */
    public TeamFigures plus(TeamFigures other) {
        return new TeamFigures(
                "",
                open + other.open,
                overdue + other.overdue,
                opened + other.opened,
                done + other.done,
                verified + other.verified,
                declined + other.declined,
                expired + other.expired,
                reopened + other.reopened,
                old + other.old,
                violations + other.violations,
                null);
    }

    /** Nothing at all. */
    public static TeamFigures none() {
        return new TeamFigures("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
    }

    /** How many are in a section of the agenda. */
    public long in(Section section) {
        return switch (section) {
            case OVERDUE -> overdue;
            case EXPIRED -> expired;
            case REOPENED -> reopened;
            case OPEN -> open - overdue;
            case DECLINED -> declined;
            case DONE -> done;
            case VERIFIED -> verified;
        };
    }
}
