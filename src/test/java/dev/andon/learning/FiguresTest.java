package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void aFigureNamesTheEntriesItComesFrom() {
        Logs log = Logs.declared().role(130, "commander", Logs.INES).status(8_880, Status.RESOLVED, null);
        Figure acknowledged = figure(log, "time_to_acknowledge");
        assertThat(acknowledged.value()).isEqualTo("2 min 10 s");
        assertThat(acknowledged.amount()).isEqualTo(130);
        assertThat(acknowledged.entries()).containsExactly(1L, 2L);
        Figure resolved = figure(log, "time_to_resolve");
        assertThat(resolved.value()).isEqualTo("2 h 28 min");
        assertThat(resolved.entries()).containsExactly(1L, 3L);
    }

    @Test
    void withoutARoleThereIsNoTimeToAcknowledge() {
        Figure figure = figure(Logs.declared().note(30, "looking"), "time_to_acknowledge");
        assertThat(figure.known()).isFalse();
        assertThat(figure.text()).isEqualTo("Nobody took a role; there is no time to acknowledge.");
        assertThat(figure.entries()).isEmpty();
    }

    @Test
    void anAlertThatCameFirstIsTheBeginning() {
        Logs log = Logs.declared().alert(-60, "5xx above 2 %").role(60, "commander", Logs.INES);
        assertThat(figure(log, "time_to_acknowledge").value()).isEqualTo("2 min");
        assertThat(figure(log, "time_to_acknowledge").entries()).containsExactly(2L, 3L);
    }

    @Test
    void downtimeLeavesOutTheTimeBetweenResolvedAndReopened() {
        Logs log = Logs.declared()
                .status(600, Status.RESOLVED, null)
                .status(3_600, Status.INVESTIGATING, "it is back")
                .status(4_200, Status.MONITORING, null)
                .status(5_000, Status.RESOLVED, null);
        assertThat(figure(log, "total_downtime").amount()).isEqualTo(1_200);
        assertThat(figure(log, "total_downtime").entries()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(figure(log, "time_to_resolve").amount()).isEqualTo(5_000);
    }

    @Test
    void whatIsStillGoingOnHasNoTotal() {
        Logs log = Logs.declared().status(600, Status.RESOLVED, null).status(900, Status.INVESTIGATING, null);
        assertThat(figure(log, "total_downtime").text()).isEqualTo("It is still going on; no total yet.");
        assertThat(figure(log, "time_to_resolve").text()).isEqualTo("It is not resolved yet.");
    }

    @Test
    void whatWasDeclinedWasNotResolved() {
        Logs log = Logs.declared().status(600, Status.DECLINED, null);
        assertThat(figure(log, "time_to_resolve").text()).isEqualTo("It was declined, not resolved.");
    }

    @Test
    void closingDoesNotMoveTheResolution() {
        Logs log = Logs.declared().status(600, Status.RESOLVED, null).status(9_000, Status.CLOSED, null);
        assertThat(figure(log, "time_to_resolve").amount()).isEqualTo(600);
    }

    @Test
    void aPromiseIsKeptOrMissedOnce() {
        Logs log = Logs.declared()
                .update(600, "We are looking.", null)
                .update(1_500, "Still looking.", 1_800L)
                .missed(3_300)
                .update(3_400, "Found it.", 3_300L);
        assertThat(figure(log, "promises").value()).isEqualTo("1 kept, 1 missed");
        assertThat(figure(log, "promises").entries()).containsExactly(3L, 4L, 5L);
        assertThat(figure(log, "updates").value()).isEqualTo("3");
    }

    @Test
    void theNumberOfUsersIsTheOneStatedLast() {
        Logs log = Logs.declared()
                .note(60, "about 9000 users, on 3 hosts")
                .update(120, "Some 18,400 users cannot sign in.", null)
                .note(180, "the 12 gateways agree");
        assertThat(figure(log, "affected_users").amount()).isEqualTo(18_400);
        assertThat(figure(log, "affected_users").entries()).containsExactly(3L);
        assertThat(figure(Logs.declared(), "affected_users").text())
                .isEqualTo("Nobody stated how many users were affected.");
    }

    @Test
    void anEstimateOfUsersCountsMoreThanWhatIsWrittenSomewhere() {
        Amount guess = new Amount("about", BigDecimal.valueOf(2_000), null, "users", "low");
        Amount better =
                new Amount("between", BigDecimal.valueOf(12_000), BigDecimal.valueOf(18_400), "users", "medium");
        Amount lost = new Amount("about", BigDecimal.valueOf(90_000), null, "€/min", "low");
        Logs log = Logs.declared()
                .at(60, Logs.INES, new ImpactEstimated(1, "user", "No sign-in", guess, null, null, null))
                .at(90, Logs.INES, new ImpactEstimated(2, "business", "Lost orders", lost, null, null, null))
                .at(120, Logs.INES, new ImpactEstimated(1, "user", "No sign-in", better, "failed sign-ins", null, null))
                .note(180, "about 9000 users");

        assertThat(figure(log, "affected_users").value())
                .isEqualTo("between 12,000 and 18,400 users (likely, from failed sign-ins)");
        assertThat(figure(log, "affected_users").brief()).isEqualTo("between 12,000 and 18,400 users");
        assertThat(figure(log, "affected_users").remark()).isEqualTo("likely, from failed sign-ins");
        assertThat(figure(log, "affected_users").amount()).isEqualTo(12_000);
        assertThat(figure(log, "affected_users").entries()).containsExactly(4L);
        log.at(240, Logs.INES, new ImpactEstimated(1, "user", "No sign-in", null, null, null, null));
        assertThat(figure(log, "affected_users").amount())
                .as("nobody knows any more; what was written remains")
                .isEqualTo(9_000);
    }

    @Test
    void peopleAreCountedOnceWithTheirRoles() {
        Logs log = Logs.declared()
                .role(60, "commander", Logs.INES)
                .note(90, "here")
                .note(95, "too");
        assertThat(figure(log, "people").value()).isEqualTo("Ines Rocha (commander), Aiko Mori");
        assertThat(figure(log, "people").amount()).isEqualTo(2);
    }

    @Test
    void lengthsAreSaidInTwoUnits() {
        assertThat(Durations.words(Duration.ofSeconds(42))).isEqualTo("42 s");
        assertThat(Durations.words(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(Durations.words(Duration.ofMinutes(148))).isEqualTo("2 h 28 min");
        assertThat(Durations.words(Duration.ofHours(76))).isEqualTo("3 d 4 h");
    }

    private static Figure figure(Logs log, String key) {
        return Figures.of(log.entries()).stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberIsSaidBrieflyAndHowItIsKnownBesideIt() {
        Figure users = new Figure(
                "affected_users",
                "Affected users",
                "at least 140 customers (likely)",
                140L,
                "users",
                "",
                null,
                List.of());
        assertThat(users.brief()).isEqualTo("at least 140 customers");
        assertThat(users.remark()).isEqualTo("likely");
        assertThat(users.told(value -> "nobody").remark()).isEmpty();
    }
}
