package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.playbook.Training;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.SubTeamFormed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is computed from a log alone: warnings, tenures, the brief, a sub-team that would help. */
class CommandTest {
    private static final Instant THREE = Instant.parse("2026-03-02T03:00:00Z");
    private static final Actor INES = Actor.person(1, "Ines Rask", Access.RESPONDER);

    private final List<Entry> log = new ArrayList<>();

    private CommandTest at(int minute, IncidentEvent event) {
        Instant when = THREE.plus(Duration.ofMinutes(minute));
        log.add(new Entry(1, log.size() + 1, event, when, when, INES, "web", ""));
        return this;
    }

    private CommandTest declared() {
        return at(
                0,
                new Declared(
                        "Cards [fail] in *Europe*",
                        "sev2",
                        "service",
                        null,
                        List.of("checkout"),
                        false,
                        Status.INVESTIGATING));
    }

    private CommandTest joined(int count) {
        LongStream.rangeClosed(2, count + 1L).forEach(id -> at(1, new Joined(person(id), Arrival.SELF, null)));
        return this;
    }

    private CommandTest role(int minute, String role, long id) {
        return at(minute, new RoleAssigned(role, person(id), null));
    }

    private Incident incident() {
        return Incident.fold(7, log);
    }

    private static Holder person(long id) {
        return new Holder(id, id == 1 ? "Ines Rask" : "Person " + id);
    }

    private List<String> warnings() {
        return Warnings.of(incident(), Warnings.Known.nothing(key -> key)).stream()
                .map(Warning::key)
                .toList();
    }

    @Test
    void nobodyCommandsIsTheFirstWarning() {
        assertThat(declared().warnings()).containsExactly("no_commander");
    }

    @Test
    void aCommanderWhoAlsoLeadsTheWorkOrWritesIsToldSo() {
        declared().role(1, "commander", 1);
        assertThat(warnings()).isEmpty();
        role(2, "scribe", 1);
        assertThat(warnings()).containsExactly("commander_has_another_role");
        role(3, "resolution", 1);
        assertThat(warnings()).containsExactly("commander_does_the_work", "commander_has_another_role");
    }

    @Test
    void aCommanderWhoLeadsASubTeamIsToldSo() {
        declared().joined(2).role(2, "commander", 1);
        at(3, new SubTeamFormed("Alpha", person(1), "Roll back.", THREE, List.of(person(1), person(2))));
        assertThat(warnings()).containsExactly("commander_does_the_work");
    }

    @Test
    void sevenAreEnoughAndASubTeamCountsAsItsLeader() {
        declared().joined(7).role(2, "commander", 1);
        assertThat(warnings()).isEmpty();
        joined(8);
        assertThat(warnings()).containsExactly("too_many_direct_reports");
        FormSubTeam suggested = Suggestion.of(
                        incident(),
                        LongStream.rangeClosed(1, 9)
                                .mapToObj(CommandTest::person)
                                .toList())
                .orElseThrow();
        List<Holder> members =
                suggested.memberIds().stream().map(CommandTest::person).toList();
        at(3, new SubTeamFormed("Alpha", members.getFirst(), "Look.", THREE, members));
        assertThat(warnings()).isEmpty();
        assertThat(Span.of(incident()).size()).isEqualTo(8 - members.size() + 1);
    }

    @Test
    void whoeverStepsOutReportsToNobodyAndALeaderWhoDoesIsMissed() {
        declared().joined(9).role(2, "commander", 1);
        at(3, new SubTeamFormed("Alpha", person(2), "Look.", THREE, List.of(person(2), person(3), person(4))));
        assertThat(Span.of(incident()).reports()).containsExactly(2L, 5L, 6L, 7L, 8L, 9L, 10L);

        at(4, new Left(person(9), null));
        at(4, new Left(person(10), null));
        assertThat(Span.of(incident()).reports()).containsExactly(2L, 5L, 6L, 7L, 8L);
        assertThat(warnings()).isEmpty();

        at(5, new Left(person(2), "end of my shift"));
        assertThat(Span.of(incident()).reports()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(warnings()).containsExactly("sub_team_without_leader");
    }

    @Test
    void whoLeadsResolutionIsSuggestedToLeadAndAFreeNameIsTaken() {
        declared().joined(4).role(2, "commander", 1).role(2, "resolution", 5);
        List<Holder> people =
                LongStream.rangeClosed(1, 5).mapToObj(CommandTest::person).toList();
        Optional<FormSubTeam> suggested = Suggestion.of(incident(), people);
        assertThat(suggested).hasValueSatisfying(team -> {
            assertThat(team.name()).isEqualTo("Alpha");
            assertThat(team.leaderId()).isEqualTo(5);
            assertThat(team.memberIds()).containsExactly(5L, 2L, 3L);
        });
        assertThat(Suggestion.of(incident(), people)).isEqualTo(suggested);
    }

    @Test
    void aRoleLaidDownAndTakenAgainHasAGapAndOneThatMovedHasNone() {
        declared().role(1, "commander", 1).role(5, "commander", 2);
        assertThat(Tenures.of(log).gaps("commander")).isEmpty();
        at(9, new RoleReleased("commander", person(2)));
        role(12, "commander", 1);
        assertThat(Tenures.of(log).gaps("commander"))
                .containsExactly(new Tenures.Gap(
                        "commander", THREE.plus(Duration.ofMinutes(9)), THREE.plus(Duration.ofMinutes(12))));
        assertThat(Tenures.of(log).of("commander"))
                .extracting(tenure -> tenure.holder().id())
                .containsExactly(1L, 2L, 1L);
        assertThat(Tenures.of(log).of("scribe")).isEmpty();
    }

    @Test
    void whatIsWrittenDownLateNeverOverlapsWhatWasWrittenBefore() {
        declared().role(9, "commander", 1).role(4, "commander", 2);
        List<Tenure> tenures = Tenures.of(log).of("commander");
        assertThat(tenures.getFirst().until()).isEqualTo(tenures.getLast().since());
        assertThat(tenures.getFirst().since())
                .isBeforeOrEqualTo(tenures.getLast().since());
    }

    @Test
    void theBriefSaysInADozenLinesHowItStands() {
        declared().role(1, "commander", 1);
        at(2, new SeverityChanged("sev2", "sev1", "all of Europe"));
        at(3, new AlertAttached(4, "CardDeclineRate", "critical", "Prometheus"));
        at(3, new AlertAttached(5, "QueueAge", "warning", "Prometheus"));
        at(4, new Noted("Rolled back.\n\n```\nall of it\n```"));
        at(5, new AlertChanged(5, "QueueAge", "resolved"));
        at(6, new UpdatePosted("internal", "We look.", THREE.plus(Duration.ofMinutes(25)), null));

        assertThat(brief(null)).isEqualTo("""
            **SEV1, investigating** since 03:00 UTC. Cards \\[fail\\] in \\*Europe\\*. Affected: checkout.

            **Who has what:** commander: Ines Rask · scribe: nobody

            **Last decisions**

            - 03:01 UTC Ines Rask is commander
            - 03:02 UTC SEV2 → SEV1: all of Europe

            **Last notes**

            - 03:04 UTC Ines Rask: Rolled back. \\`\\`\\` all of it \\`\\`\\`

            **Open alerts**

            - CardDeclineRate (critical, Prometheus)

            **Next update:** promised for 03:25 UTC.\
            """);
        assertThat(brief(null)).isEqualTo(brief(null));
    }

    @Test
    void theBriefSaysWhatIsUnderWayAndWhoLaidARoleDown() {
        declared().role(1, "commander", 1);
        at(2, new RoleReleased("commander", person(1)));

        assertThat(brief(
                        null,
                        new Brief.Work(
                                List.of(task(1)),
                                List.of("The usual suspects: 1 of 6 done"),
                                List.of("Merged into this one: INC-4 Cards"))))
                .contains(
                        "**Other incidents**\n\n- Merged into this one: INC-4 Cards",
                        "**Open tasks**\n\n- Ines Rask, by 03:20 UTC: Ask the bank (no answer yet)",
                        "**Checklists**\n\n- The usual suspects: 1 of 6 done",
                        "- 03:02 UTC Ines Rask laid down commander");
    }

    private static Task task(long to) {
        return new Task(
                1,
                1,
                person(to),
                "Ask the bank",
                "Marek Otto",
                THREE,
                THREE.plus(Duration.ofMinutes(20)),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void aCommanderWhoWorksIsToldSo() {
        declared().role(1, "commander", 1);
        assertThat(texts(new Warnings.Known(key -> key, List.of(task(1), task(2)), 0, List.of())))
                .containsExactly("Ines Rask commands and has an open task too. Somebody else could do that.");
        assertThat(texts(new Warnings.Known(key -> key, List.of(task(1), task(1)), 2, List.of())))
                .containsExactly("Ines Rask commands and has 2 open tasks and works through a runbook too."
                        + " Somebody else could do that.");
    }

    @Test
    void aRoleWithoutTrainingIsSaidQuietly() {
        declared().role(1, "commander", 1);
        assertThat(texts(new Warnings.Known(
                        key -> key,
                        List.of(),
                        0,
                        List.of(new Warnings.Untrained(person(1), "commander", Training.Level.SHADOWING)))))
                .containsExactly(
                        "Ines Rask is commander, still shadowing it. Somebody who is qualified could stand by.");
    }

    private List<String> texts(Warnings.Known known) {
        return Warnings.of(incident(), known).stream().map(Warning::text).toList();
    }

    @Test
    void beforeAnybodyWasToldTheSeverityAsksForTheFirstUpdate() {
        assertThat(declared().brief(Duration.ofMinutes(30))).endsWith("the first one is due at 03:30 UTC.");
        assertThat(brief(null)).endsWith("none is promised.");
    }

    private String brief(@Nullable Duration cadence) {
        return brief(cadence, Brief.Work.NONE);
    }

    private String brief(@Nullable Duration cadence, Brief.Work work) {
        Brief.House house = new Brief.House(List.of("commander", "scribe"), key -> key, cadence);
        return Brief.of(incident(), log, house, work);
    }
}
