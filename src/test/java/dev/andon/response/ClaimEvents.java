package dev.andon.response;

import dev.andon.response.Claiming.Evidence;
import dev.andon.response.Claiming.Kind;
import dev.andon.response.Proposing.Fallback;
import dev.andon.response.Proposing.Way;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One of each event about claims, decisions of the team, tasks that nobody looks after, and what is left for later. */
final class ClaimEvents {
    private static final Holder INES = new Holder(7, "Ines Rask");
    private static final Holder MAREK = new Holder(8, "Marek Otto");
    private static final Instant THREE = Instant.parse("2026-03-02T03:25:00Z");
    private static final String RELEASE = "The new release is the cause";
    private static final String ROLL_BACK = "Roll back payments-gateway to 7.40";

    private ClaimEvents() {}

    static Stream<IncidentEvent> all() {
        return Stream.of(claims(), decisions(), tasks()).flatMap(events -> events);
    }

    private static Stream<IncidentEvent> claims() {
        return Stream.of(
                new Claiming.ClaimRaised(1, Kind.THIRD_PARTY, RELEASE, "Support of the card processor"),
                new Claiming.EvidenceAdded(
                        1, RELEASE, 2, true, Evidence.OUTPUT, "7.40 since 01:10", "https://ci.example/builds/7"),
                new Claiming.ClaimVerified(1, RELEASE, "It stopped with the rollback."),
                new Claiming.ClaimRefuted(1, RELEASE, "Errors began an hour before it."),
                new Claiming.ClaimReopened(1, RELEASE, "The clock of the build was wrong."));
    }

    private static Stream<IncidentEvent> decisions() {
        Fallback fallback = new Fallback(10, "switch to the second processor");
        return Stream.of(
                new Proposing.DecisionProposed(2, ROLL_BACK, "Loses carts of ten minutes", fallback, THREE, MAREK),
                new Proposing.ObjectionRaised(2, 1, ROLL_BACK, "The schema has moved on."),
                new Proposing.ObjectionWithdrawn(2, 1, ROLL_BACK, INES, "It has not."),
                new Proposing.DecisionWentAhead(
                        2, ROLL_BACK, MAREK, Way.OVERRULED, List.of("Ines Rask"), "Every minute costs.", THREE),
                new Proposing.DecisionRejected(2, ROLL_BACK, "Too much at once."),
                new Proposing.DecisionWithdrawn(2, ROLL_BACK, "It recovers."),
                new Proposing.DecisionWorked(2, ROLL_BACK, "Errors are gone."),
                new Proposing.DecisionFailed(2, ROLL_BACK, "No change."),
                new Proposing.FallbackDue(2, ROLL_BACK, MAREK, fallback));
    }

    private static Stream<IncidentEvent> tasks() {
        return Stream.of(
                new Tasking.TaskUnanswered(3, "Count waiting orders", MAREK, INES),
                new Tasking.TaskOverdue(3, "Count waiting orders", MAREK, null),
                new Noticing.FollowUpNoticed(1, "Alert on the age of certificates", 14),
                new Noticing.FollowUpDismissed(1, "Alert on the age of certificates", "There is one."),
                new Noticing.FollowUpTaken(2, "Order larger disks", 12));
    }
}
