package dev.andon.response;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Unmerged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes part and for how long, from logs written by hand. Times are minutes after the declaration. */
class CrewTest {
    private static final Instant START = Instant.parse("2026-11-03T01:12:00Z");
    private static final Actor INES = Actor.person(1, "Ines Rask", Access.RESPONDER);
    private static final Actor MAREK = Actor.person(2, "Marek Otto", Access.RESPONDER);

    private final List<Entry> log = new ArrayList<>();

    @Test
    void whoeverJoinsIsOnDutyUntilTheyStepOut() {
        declared();
        at(10, MAREK, new Joined(holder(MAREK), Arrival.SELF, "I know the gateway"));
        at(70, MAREK, new Left(holder(MAREK), null));

        assertThat(presence(MAREK)).satisfies(marek -> {
            assertThat(marek.how()).isEqualTo(Arrival.SELF);
            assertThat(marek.reason()).isEqualTo("I know the gateway");
            assertThat(marek.here()).isFalse();
        });
        assertThat(duty(MAREK, 300)).isEqualTo(ofMinutes(60));
    }

    @Test
    void whoeverOnlyWritesIsOnDutyFromOneEntryToTheNextWithinTheHour() {
        declared();
        at(10, MAREK, new Noted("Looking."));
        at(40, MAREK, new Noted("Still looking."));
        at(400, MAREK, new Noted("Found it."));
        at(420, MAREK, new Noted("Fixed it."));

        assertThat(presence(MAREK).how()).isEqualTo(Arrival.NOTE);
        assertThat(duty(MAREK, 600)).isEqualTo(ofMinutes(30 + 20));
    }

    @Test
    void aRoleKeepsSomebodyOnDutyUntilItIsHandedOver() {
        declared();
        at(0, INES, new RoleAssigned("commander", holder(INES), null));
        at(120, INES, new RoleAssigned("commander", holder(MAREK), holder(INES)));

        assertThat(duty(INES, 300)).isEqualTo(ofMinutes(120));
        assertThat(duty(MAREK, 300)).isEqualTo(ofMinutes(180));
        assertThat(presence(MAREK).how()).isEqualTo(Arrival.ROLE);
        assertThat(presence(INES).how()).isEqualTo(Arrival.DECLARED);
    }

    @Test
    void whoeverJoinedStaysWhenTheirRoleEnds() {
        declared();
        at(5, MAREK, new Joined(holder(MAREK), Arrival.SELF, null));
        at(10, INES, new RoleAssigned("scribe", holder(MAREK), null));
        at(20, INES, new RoleReleased("scribe", holder(MAREK)));

        assertThat(presence(MAREK).here()).isTrue();
        assertThat(duty(MAREK, 65)).isEqualTo(ofMinutes(60));
    }

    @Test
    void beingAskedPutsNobodyOnDutyUntilTheyCome() {
        declared();
        at(10, INES, new Invited(holder(MAREK), "knows the gateway"));
        assertThat(presence(MAREK).awaited()).isTrue();
        assertThat(crew().strength()).isEqualTo(1);
        assertThat(duties(60)).extracting(duty -> duty.person().id()).containsExactly(1L);

        at(30, MAREK, new Noted("Here."));
        assertThat(presence(MAREK)).satisfies(marek -> {
            assertThat(marek.awaited()).isFalse();
            assertThat(marek.how()).isEqualTo(Arrival.INVITED);
            assertThat(marek.reason()).isEqualTo("knows the gateway");
        });
    }

    @Test
    void theEndEndsItForEverybodyAndReopeningBringsBackThoseWithARole() {
        declared();
        at(0, INES, new RoleAssigned("commander", holder(INES), null));
        at(5, MAREK, new Joined(holder(MAREK), Arrival.SELF, null));
        at(65, INES, new StatusChanged(Status.INVESTIGATING, Status.RESOLVED, null));
        at(80, MAREK, new Noted("One more thing for the report."));
        assertThat(crew().here()).isEmpty();
        assertThat(crew().took()).hasSize(2);
        assertThat(duty(MAREK, 300)).isEqualTo(ofMinutes(60));

        at(1000, MAREK, new StatusChanged(Status.RESOLVED, Status.INVESTIGATING, "it came back"));
        assertThat(presence(INES).here()).isTrue();
        assertThat(duty(INES, 1030)).isEqualTo(ofMinutes(65 + 30));
    }

    @Test
    void whoeverStepsOutAndComesBackWasAwayBetween() {
        declared();
        at(10, MAREK, new Joined(holder(MAREK), Arrival.SELF, null));
        at(20, MAREK, new Left(holder(MAREK), null));
        at(30, MAREK, new Joined(holder(MAREK), Arrival.SELF, null));

        assertThat(duty(MAREK, 60)).isEqualTo(ofMinutes(10 + 30));
        assertThat(presence(MAREK).since()).isEqualTo(START.plus(ofMinutes(30)));
    }

    @Test
    void aNoteAboutEarlierCountsNothingBeforeTheIncident() {
        declared();
        at(-600, MAREK, new Noted("The deployment began here."));
        at(10, MAREK, new Noted("Looking."));
        at(20, MAREK, new Noted("Found."));

        assertThat(duty(MAREK, 60)).isEqualTo(ofMinutes(10));
    }

    @Test
    void anAcceptedHandoverEndsTheDutyOfOneAndBeginsThatOfTheOther() {
        declared();
        at(0, INES, new RoleAssigned("commander", holder(INES), null));
        at(110, INES, new HandoverOffered("commander", holder(INES), holder(MAREK), null, START));
        at(120, MAREK, new HandoverAccepted(3, "commander", holder(INES), holder(MAREK)));

        assertThat(presence(INES).roles()).isEmpty();
        assertThat(presence(MAREK).roles()).containsExactly("commander");
        assertThat(presence(MAREK).how()).isEqualTo(Arrival.ROLE);
        assertThat(duty(INES, 300)).isEqualTo(ofMinutes(120));
        assertThat(duty(MAREK, 300)).isEqualTo(ofMinutes(180));
    }

    @Test
    void aMergeEndsTheDutyHereAndTakingItBackRestoresIt() {
        declared();
        at(0, INES, new RoleAssigned("commander", holder(INES), null));
        at(5, MAREK, new Joined(holder(MAREK), Arrival.SELF, null));
        at(60, INES, new MergedInto(new Other(4, false), null));
        assertThat(crew().live()).isFalse();
        assertThat(crew().here()).isEmpty();
        assertThat(duty(INES, 300)).isEqualTo(ofMinutes(60));

        at(100, INES, new Unmerged(new Other(4, false), Status.INVESTIGATING, "two gateways"));
        assertThat(crew().live()).isTrue();
        assertThat(crew().here()).extracting(Presence::person).containsExactly(holder(INES), holder(MAREK));
        assertThat(duty(INES, 130)).isEqualTo(ofMinutes(60 + 30));
        assertThat(duty(MAREK, 130)).isEqualTo(ofMinutes(55 + 30));
    }

    @Test
    void whoeverWasOnDutyInTheDuplicateComesAlongAndGoesBack() {
        declared();
        Other duplicate = new Other(9, false);
        Holder otto = new Holder(3, "Otto Olsen");
        at(10, INES, new MergeReceived(duplicate, List.of(holder(MAREK), otto), List.of(2L)));
        assertThat(presence(MAREK)).satisfies(marek -> {
            assertThat(marek.how()).isEqualTo(Arrival.MERGED);
            assertThat(marek.with()).isEqualTo(duplicate);
        });
        assertThat(crew().find(3)).as("was not at it").isEmpty();
        assertThat(duty(MAREK, 40)).isEqualTo(ofMinutes(30));

        at(70, INES, new MergeReturned(duplicate));
        assertThat(presence(MAREK).here()).isFalse();
        assertThat(presence(INES).here()).isTrue();
        assertThat(duty(MAREK, 300)).isEqualTo(ofMinutes(60));
    }

    @Test
    void whoeverCameAlongAndTookARoleStaysWhenTheMergeIsTakenBack() {
        declared();
        Other duplicate = new Other(9, false);
        at(10, INES, new MergeReceived(duplicate, List.of(holder(MAREK)), List.of(2L)));
        at(20, INES, new RoleAssigned("scribe", holder(MAREK), null));
        at(70, INES, new MergeReturned(duplicate));

        assertThat(presence(MAREK).here()).isTrue();
        assertThat(duty(MAREK, 100)).isEqualTo(ofMinutes(90));
    }

    private void declared() {
        at(0, INES, new Declared("Sign-in fails", "sev1", "service", null, List.of(), false, Status.INVESTIGATING));
    }

    private void at(long minute, Actor actor, IncidentEvent event) {
        Instant when = START.plus(ofMinutes(minute));
        log.add(new Entry(7, log.size() + 1, event, when, when, actor, "web", ""));
    }

    private Crew crew() {
        return Incident.fold(1, log).crew();
    }

    private Presence presence(Actor actor) {
        return crew().find(actor.personId()).orElseThrow();
    }

    private List<Duty> duties(long minute) {
        return Duty.of(Incident.fold(1, log), START.plus(ofMinutes(minute)));
    }

    private Duration duty(Actor actor, long minute) {
        return duties(minute).stream()
                .filter(duty -> duty.person().id() == actor.personId())
                .findFirst()
                .orElseThrow()
                .time();
    }

    private static Holder holder(Actor actor) {
        return new Holder(actor.personId(), actor.name());
    }
}
