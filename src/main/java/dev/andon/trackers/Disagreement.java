package dev.andon.trackers;

import java.time.Instant;

/**
 * A field that both sides changed, or that one changed to something that the other cannot say. Nothing is done with it
 * until somebody chooses, or both say the same again.
 *
 * @param ours as the follow-up says it: a title, the word of a state, the id of a person, a day; empty for none
 * @param theirs as the ticket says it: a title, the word of a {@link Stage}, accounts, a day; empty for none
 * @param shown theirs as people read it
 * @param why it cannot be taken over; empty where it can
 */
public record Disagreement(Field field, String ours, String theirs, String shown, String why, Instant since) {
    /** Whether what the ticket says can be chosen. */
    public boolean canTake() {
        return why.isEmpty();
    }
}
