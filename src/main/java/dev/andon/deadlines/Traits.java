package dev.andon.deadlines;

import dev.andon.followups.FollowUp;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;

/**
 * What a policy looks at.
 *
 * @param severity of the incident, its key
 * @param team its key; empty for none
 */
public record Traits(String severity, Priority priority, Kind kind, Horizon horizon, String team) {

    /** Those that a follow-up has now. */
    public static Traits of(FollowUp followUp) {
        return new Traits(
                followUp.incident().severity(),
                followUp.priority(),
                followUp.kind(),
                followUp.horizon(),
                followUp.team());
    }
}
