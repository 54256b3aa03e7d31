package dev.andon.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who were there say of a report before the meeting, so that it surprises nobody in it.
 *
 * @param asked everybody who was asked, by name
 * @param couldBeAsked how many took part, may read it, do not write it, and were not asked yet
 * @param disputed how many statements are disputed and not settled
 * @param confirmed how many statements are confirmed and not disputed
 */
public record Calibration(List<Asked> asked, int couldBeAsked, int disputed, int confirmed) {

    /**
     * One who was asked.
     *
     * @param answered whether they confirmed or disputed a statement, or have nothing to correct
     * @param nothing when they said that they have nothing to correct; null when they did not
     */
    public record Asked(
            long person,
            String name,
            Instant askedAt,
            boolean answered,
            @Nullable Instant nothing) {}

    public Calibration {
        asked = List.copyOf(asked);
    }

    /** How many of those who were asked have answered. */
    public int answered() {
        return (int) asked.stream().filter(Asked::answered).count();
    }

    /** Whether this person was asked. */
    public boolean asks(long person) {
        return asked.stream().anyMatch(one -> one.person() == person);
    }

    /** Whether this person was asked and has not answered. */
    public boolean waitsFor(long person) {
        return asked.stream().anyMatch(one -> one.person() == person && !one.answered());
    }

    /** Whether as many have answered as the house wants. */
    boolean suffices(int percent) {
        return asked.isEmpty() ? couldBeAsked == 0 || percent == 0 : answered() * 100 >= percent * asked.size();
    }
}
