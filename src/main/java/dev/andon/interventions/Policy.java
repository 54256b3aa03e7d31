package dev.andon.interventions;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How this house intervenes.
 *
 * @param usual which interventions wait for the commander, where a severity says nothing else
 * @param bySeverity what differs, by key of a severity
 * @param distance how many dependencies may lie between two interventions that clash, 1 to {@link #FURTHEST}
 * @param hintsAtRestricted whether a room is told that something which few may see is near; the hint names nothing, yet
 *     it tells that there is something
 * @param options what is suggested in every incident
 * @param version grows with every change; 0 as shipped
 */
public record Policy(
        Clearing usual,
        SortedMap<String, Clearing> bySeverity,
        int distance,
        boolean hintsAtRestricted,
        List<Offered> options,
        long version) {
    public static final int FURTHEST = 5;

    /**
     * An option that is suggested.
     *
     * @param minutes how long until it works; null when that differs too much
     */
    public record Offered(
            Remedy kind, String text, @Nullable Integer minutes, Reversible reversible, Risk risk) {}

    /** A change as it was written down: who, when, and how things were before and after, as JSON. */
    public record Change(java.time.Instant at, String by, String source, String before, String after) {}

    /** Whether an intervention in an incident of this severity waits for the commander. */
    public boolean needsClearing(String severity, Risk risk, boolean destructive) {
        return bySeverity.getOrDefault(severity, usual).asks(risk, destructive);
    }

    /** What a house has that never said anything else. */
    static Policy shipped() {
        return new Policy(
                Clearing.RISKY,
                new java.util.TreeMap<>(),
                2,
                false,
                List.of(
                        new Offered(Remedy.ROLLBACK, "Roll back the last change", 10, Reversible.YES, Risk.LOW),
                        new Offered(Remedy.FEATURE_OFF, "Switch the feature off", 2, Reversible.YES, Risk.LOW),
                        new Offered(Remedy.RESTART, "Restart what is sick", 5, Reversible.PARTLY, Risk.LOW),
                        new Offered(Remedy.SCALE, "Add capacity", 10, Reversible.YES, Risk.LOW),
                        new Offered(
                                Remedy.BLOCK_TRAFFIC, "Block the traffic that hurts", 5, Reversible.YES, Risk.MEDIUM),
                        new Offered(
                                Remedy.FAILOVER, "Fail over to the other site", 15, Reversible.PARTLY, Risk.MEDIUM)),
                0);
    }
}
