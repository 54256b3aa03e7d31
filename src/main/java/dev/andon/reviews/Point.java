package dev.andon.reviews;

import dev.andon.reviews.Proposal.Reason;
import java.util.function.Supplier;

/**
 * Something that may speak for taking an incident. Of hundreds that are looked at a few are shown, so its words are made only
 * then.
 *
 * @param points 0 when it does not speak for it
 */
record Point(Sign sign, int points, Supplier<String> words) {
    Reason told() {
        return new Reason(sign, points, words.get());
    }
}
