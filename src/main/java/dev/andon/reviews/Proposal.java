package dev.andon.reviews;

import dev.andon.response.Incident;
import java.util.List;

/**
 * An incident that could be taken into a review meeting.
 *
 * @param score sum of the points
 * @param reasons what speaks for it, most points first; without points is left out
 */
public record Proposal(Incident incident, int score, List<Reason> reasons) {

    /**
     * Something that speaks for it.
     *
     * @param words a sentence for people
     */
    public record Reason(Sign sign, int points, String words) {}

    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
