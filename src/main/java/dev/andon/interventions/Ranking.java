package dev.andon.interventions;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which option to look at first. What is under way comes before what was not tried, that before what was tried, and what
 * was set aside comes last. Among those that were not tried a rollback comes first: to go back to what worked is known
 * to work, also when the fix looks quick. Then points decide, fewer first:
 *
 * <ul>
 *   <li>speed: 0 within 5 minutes, 1 within 15, 2 within an hour or when nobody knows, 3 beyond;
 *   <li>reversible: 0 yes, 1 partly, 2 no;
 *   <li>risk: 0 low, 1 medium, 2 high.
 * </ul>
 *
 * <p>Where points are even the faster one comes first, then the one that was listed first.
 */
public final class Ranking {
    private static final Comparator<Option> ORDER = Comparator.comparingInt(Ranking::place)
            .thenComparing(option -> option.kind() != Remedy.ROLLBACK)
            .thenComparingInt(Ranking::points)
            .thenComparingInt(option -> option.minutes() == null ? Integer.MAX_VALUE : option.minutes())
            .thenComparingLong(Option::id);

    private Ranking() {}

    /** The same options, the one to look at first in front. */
    public static List<Option> of(List<Option> options) {
        return options.stream().sorted(ORDER).toList();
    }

    private static int place(Option option) {
        return switch (option.standing()) {
            case UNDER_WAY -> 0;
            case UNTRIED -> 1;
            case TRIED -> 2;
            case SET_ASIDE -> 3;
        };
    }

    static int points(Option option) {
        return speed(option.minutes())
                + option.reversible().ordinal()
                + option.risk().ordinal();
    }

    private static int speed(@Nullable Integer minutes) {
        if (minutes == null) {
            return 2;
        }
        return minutes <= 5 ? 0 : minutes <= 15 ? 1 : minutes <= 60 ? 2 : 3;
    }
}
