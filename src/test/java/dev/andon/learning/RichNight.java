package dev.andon.learning;

import dev.andon.alerts.Change;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Arrival;
import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Impacting.SystemStateSaid;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.InterventionAnnounced;
import dev.andon.response.Intervening.InterventionCleared;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.Near;
import dev.andon.response.Noticing.FollowUpNoticed;
import dev.andon.response.Proposing.DecisionProposed;
import dev.andon.response.Proposing.DecisionWentAhead;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Proposing.ObjectionRaised;
import dev.andon.response.Proposing.Way;
import dev.andon.response.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A night with something of everything in it. */
final class RichNight {
    static final Actor NOUR = Actor.person(3, "Nour Haddad", Access.RESPONDER);
    static final Holder INES = new Holder(1, "Ines Rocha");
    static final Instant BEFORE = Logs.START.minusSeconds(3_600);

    private RichNight() {}

    static List<Change> changes() {
        return List.of(new Change(
                12,
                "Renewed the certificates | gateways",
                "deployment",
                "pipeline",
                List.of("gateway"),
                List.of(),
                BEFORE,
                List.of()));
    }

    static List<Entry> log() {
        Logs night = Logs.declared()
                .alert(-45, "Sign-in error rate 38 %")
                .role(130, "commander", Logs.INES)
                .status(200, Status.INVESTIGATING, null)
                .at(220, NOUR, new Joined(new Holder(3, "Nour Haddad"), Arrival.SELF, "saw it on the train"));
        claims(night);
        impacts(night);
        interventions(night);
        decisions(night);
        return night.update(600, "Sign-in does not work. We are looking.", null)
                .missed(2_400)
                .update(2_450, "We are rolling back.", 2_400L)
                .note(3_000, "TODO: put an alert on the clock")
                .at(3_000, Logs.AIKO, new FollowUpNoticed(1, "put an alert on the clock", 28))
                .status(6_660, Status.MONITORING, "every gateway serves Friday's certificates")
                .status(8_880, Status.RESOLVED, "error rate at zero for half an hour")
                .entries();
    }

    private static void claims(Logs night) {
        night.at(240, Logs.AIKO, new ClaimRaised(1, Claiming.Kind.HYPOTHESIS, "the database is slow", null))
                .at(
                        300,
                        NOUR,
                        new EvidenceAdded(
                                1, "the database is slow", 1, true, Claiming.Evidence.OBSERVATION, "p99 is flat", null))
                .at(540, Logs.INES, new ClaimRefuted(1, "the database is slow", "its graphs are as ever"))
                .at(560, NOUR, new ClaimRaised(2, Claiming.Kind.HYPOTHESIS, "the certificates begin too late", null))
                .at(700, NOUR, new ClaimVerified(2, "the certificates begin too late", "openssl shows 01:22"));
    }

    private static void impacts(Logs night) {
        Amount few = new Amount("about", new BigDecimal(2_000), null, "users", "low");
        Amount many = new Amount("about", new BigDecimal(18_400), null, "users", "high");
        Instant since = Logs.START.minusSeconds(300);
        night.at(260, Logs.INES, new ImpactEstimated(1, "user", "cannot sign in", few, null, null, null))
                .at(900, Logs.INES, new ImpactEstimated(1, "user", "cannot sign in", many, "the gateway", since, null))
                .at(950, Logs.INES, new ImpactEstimated(2, "business", "no orders come in", null, null, null, null))
                .at(1_000, Logs.AIKO, new SystemStateSaid("gateway", null, "down", "no handshake"))
                .at(
                        6_700,
                        Logs.INES,
                        new ImpactCeased(1, "user", "cannot sign in", Logs.START.plusSeconds(6_650), null));
    }

    private static void interventions(Logs night) {
        night.at(
                        1_900,
                        NOUR,
                        new InterventionAnnounced(
                                1,
                                "gateway",
                                null,
                                "roll back the certificates",
                                "Friday's still hold",
                                "medium",
                                "roll forward",
                                false,
                                true,
                                null))
                .at(1_950, Logs.INES, new InterventionCleared(1, "roll back the certificates"))
                .at(1_960, Logs.AIKO, new ClashFound(1, "roll back the certificates", new Near(205, false, 2, 1)))
                .at(2_000, NOUR, new InterventionStarted(1, "roll back the certificates", null))
                .at(2_300, NOUR, new InterventionEnded(1, "roll back the certificates", "finished", "all serve them"));
    }

    private static void decisions(Logs night) {
        Instant until = Logs.START.plusSeconds(1_700);
        night.at(1_500, Logs.INES, new DecisionProposed(1, "switch off the old gateway", null, null, until, INES))
                .at(1_550, Logs.AIKO, new ObjectionRaised(1, 1, "switch off the old gateway", "two clients need it"))
                .at(
                        1_600,
                        Logs.INES,
                        new DecisionWentAhead(
                                1,
                                "switch off the old gateway",
                                INES,
                                Way.OVERRULED,
                                List.of("Aiko Mori"),
                                "no time",
                                null))
                .at(1_800, Logs.INES, new DecisionWorked(1, "switch off the old gateway", null));
    }
}
