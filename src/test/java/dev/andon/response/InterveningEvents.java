package dev.andon.response;

import java.util.stream.Stream;

/** One of each of the events that speak of interventions, as the golden files have them. */
final class InterveningEvents {
    private static final String ROLL_BACK = "Roll back payments-gateway to 7.40";

    private InterveningEvents() {}

    static Stream<IncidentEvent> all() {
        return Stream.of(
                new Intervening.InterventionAnnounced(
                        3,
                        "payments-gateway",
                        "eu-west",
                        ROLL_BACK,
                        "7.41 was deployed five minutes before the first decline.",
                        "low",
                        "Deploy 7.41 again, 3 min.",
                        false,
                        true,
                        2L),
                new Intervening.InterventionCleared(3, ROLL_BACK),
                new Intervening.InterventionRefused(3, ROLL_BACK, "the restore next door ends in two minutes"),
                new Intervening.InterventionWithdrawn(3, ROLL_BACK, "7.41 is innocent"),
                new Intervening.InterventionStarted(3, ROLL_BACK, "nobody answers and orders are lost"),
                new Intervening.InterventionEnded(3, ROLL_BACK, "rolled_back", "7.40 does not start"),
                new Intervening.ClashFound(3, ROLL_BACK, new Intervening.Near(213, false, 1, 1)),
                new Intervening.ClashStarted(3, ROLL_BACK, new Intervening.Near(213, false, 1, 1)),
                new Intervening.ClashPassed(3, ROLL_BACK, new Intervening.Near(213, false, 1, 1)),
                new Intervening.OptionListed(2, "rollback", ROLL_BACK, 5, "yes", "low"),
                new Intervening.OptionTried(2, ROLL_BACK, "no change"),
                new Intervening.OptionSetAside(2, ROLL_BACK, "7.40 cannot read the new table"));
    }
}
