package dev.andon.home.sample;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.alerts.Alerts;
import dev.andon.comms.Awaited;
import dev.andon.comms.Ledger;
import dev.andon.comms.Updates;
import dev.andon.learning.ReportSummary;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.playbook.Playbook;
import dev.andon.response.Checklists;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Costs;
import dev.andon.response.Decision;
import dev.andon.response.Entry;
import dev.andon.response.Feedbacks;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.LookAlikes;
import dev.andon.response.Mentions;
import dev.andon.response.RunbookSteps;
import dev.andon.response.SavedFilters;
import dev.andon.response.Status;
import dev.andon.response.Tasks;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample company's history is what the same history, lived, would have left behind. */
@StoryTest
class SampleCompanyTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    SampleCompany sample;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    Updates updates;

    @Autowired
    Reports reports;

    @Autowired
    Alerts alerts;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Checklists checklists;

    @Autowired
    RunbookSteps steps;

    @Autowired
    Mentions mentions;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    SavedFilters filters;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    Costs costs;

    @Autowired
    Playbook playbook;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void writeOnce() {
        Actor owner = cast.owner().actor();
        if (sample.isWelcome()) {
            assertThat(sample.begin(owner)).isTrue();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> sample.progress().orElseThrow().isFinished() && allIsDelivered());
        }
    }

    private boolean allIsDelivered() {
        return jdbc.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single()
                == 0;
    }

    @Test
    void everyLogVerifiesAndFoldsToItsRow() {
        assertThat(all()).hasSize(told()).allSatisfy(incident -> {
            assertThat(log.verify(incident.id()).intact()).isTrue();
            assertThat(Incident.fold(incident.number(), log.entries(incident.id())))
                    .isEqualTo(incident);
        });
    }

    @Test
    void everythingHappenedAtItsOwnTime() {
        assertThat(all())
                .filteredOn(incident ->
                        incident.declaredAt().isBefore(clock.instant().minus(ofDays(2))))
                .allSatisfy(past -> assertThat(log.entries(past.id()))
                        .extracting(Entry::recordedAt)
                        .allMatch(at -> at.isBefore(clock.instant().minus(ofDays(2)))));
        timers.runDue();
        assertThat(all().stream().flatMap(this::entries))
                .as("timers of past promises find nothing to do")
                .noneMatch(entry -> entry.event() instanceof PromiseMissed
                        && entry.recordedAt().equals(clock.instant()));
    }

    @Test
    void threeIncidentsAreLiveAndOneUpdateIsDueSoon() {
        List<Incident> live = incidents.live(cast.viewer().actor());
        assertThat(live).hasSize(3);
        Map<Long, Awaited> awaited = updates.awaited(live);
        assertThat(Objects.requireNonNull(awaited.get(live.getFirst().id())).due())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(Objects.requireNonNull(live.getFirst().holder("communications"))
                        .id())
                .isEqualTo(cast.owner().id());
        assertThat(alerts.unacknowledged(10).worst()).isNotEmpty();
    }

    @Test
    void promisesWereKeptAndMissed() {
        List<Ledger> ledgers =
                all().stream().map(incident -> updates.ledger(incident.id())).toList();
        assertThat(ledgers.stream().mapToInt(Ledger::kept).sum()).isGreaterThan(10);
        long missed = all().stream()
                .flatMap(this::entries)
                .filter(entry -> entry.event() instanceof PromiseMissed)
                .count();
        assertThat(ledgers.stream().mapToInt(Ledger::missed).sum()).isEqualTo((int) missed);
        assertThat(missed).isBetween(2L, 10L);
    }

    @Test
    void mostOlderIncidentsHaveAPublishedReportAndSomeWait() {
        List<ReportSummary> written = reports.latest(cast.owner().actor(), 100);
        assertThat(written).filteredOn(report -> report.publishedAt() != null).hasSizeGreaterThan(15);
        assertThat(written).filteredOn(report -> report.publishedAt() == null).isNotEmpty();
        assertThat(all()).anyMatch(incident -> incident.status() == Status.DECLINED);
    }

    @Test
    void whatIsRestrictedIsSeenByThoseInvolvedOnly() {
        assertThat(all()).filteredOn(Incident::restricted).hasSize(2);
        assertThat(incidents
                        .list(cast.outsider().actor(), IncidentFilter.all(), null, 200)
                        .items())
                .hasSize(all().size() - 2);
    }

    @Test
    void aHouseWithAHistoryIsLeftAlone() {
        assertThat(sample.begin(cast.owner().actor())).isFalse();
        sample.write();
        assertThat(all()).hasSize(told());
    }

    @Test
    void theRoomsOfLiveIncidentsAreFull() {
        Incident worst = titled("Checkout fails for customers in Norway");
        assertThat(worst.crew().here()).hasSizeGreaterThan(5);
        assertThat(worst.crew().here().stream()
                        .map(presence -> people.get(presence.person().id()).zone())
                        .distinct())
                .as("their clocks differ")
                .hasSizeGreaterThan(1);
        assertThat(worst.crew().awaited()).isNotEmpty();
        assertThat(worst.command().teams()).hasSize(1);
        assertThat(worst.labels().tags()).contains("payments");
        assertThat(worst.labels().fields()).containsKeys("countries", "vendor_ticket");
        assertThat(tasks.open(worst.id()))
                .anyMatch(task -> task.due().isBefore(clock.instant()))
                .anyMatch(task ->
                        task.to().id() == cast.owner().id() && task.due().isAfter(clock.instant()));
        assertThat(steps.of(worst.id())).hasSize(3);
        assertThat(checklists.ticks(worst.id()))
                .anyMatch(tick -> tick.checklist().equals("stop_the_bleeding"));
    }

    @Test
    void somethingWaitsForTheOwnerWhoLooksAround() {
        Actor owner = cast.owner().actor();
        assertThat(mentions.unseen(owner)).isNotEmpty();
        assertThat(titled("Stock in the shop is behind the warehouse").command().offers())
                .anyMatch(offer ->
                        offer.to().id() == owner.personId() && offer.expiresAt().isAfter(clock.instant()));
        assertThat(feedbacks.toAsk(owner)).isNotEmpty();
        assertThat(filters.of(owner)).hasSizeGreaterThan(2);
        Incident alike = titled("Paying in the app fails for customers in Norway");
        assertThat(alike.holder("commander")).isNull();
        assertThat(lookAlikes.of(owner, alike)).isNotEmpty();
    }

    @Test
    void thePastIsFiledAndTiedAndLookedBackOn() {
        assertThat(all())
                .filteredOn(incident -> incident.status() == Status.RESOLVED || incident.status() == Status.CLOSED)
                .filteredOn(incident -> incident.ties().parent() == null)
                .allSatisfy(incident -> assertThat(incident.labels().fields()).containsKey("cause"));
        assertThat(all())
                .filteredOn(incident -> incident.status() == Status.MERGED)
                .hasSize(2);
        assertThat(all()).anyMatch(incident -> incident.ties().parent() != null);
        assertThat(all().stream().flatMap(this::entries).map(Entry::event))
                .hasAtLeastOneElementOfType(Decision.HandoverDeclined.class)
                .hasAtLeastOneElementOfType(Decision.HandoverExpired.class)
                .hasAtLeastOneElementOfType(Decision.Linked.class);
        Incident night = titled("Checkout rejects every card payment");
        assertThat(feedbacks.summary(cast.owner().actor(), night.number()).given())
                .isEqualTo(3);
        assertThat(costs.of(night)).isPresent();
    }

    @Test
    void theWorkOfThoseNightsIsThereToRead() {
        assertThat(all().stream()
                        .flatMap(this::entries)
                        .map(entry -> entry.event().getClass()))
                .extracting(Class::getSimpleName)
                .contains("InterventionCleared", "InterventionEnded", "ClashFound", "OptionTried", "OptionSetAside")
                .contains("ClaimVerified", "ClaimRefuted", "ObjectionWithdrawn", "DecisionWentAhead", "DecisionWorked")
                .contains("CheckAnswered", "CheckOverruled", "DocumentBegun", "AppendixAdded", "CallMade");
    }

    @Test
    void theHouseHasItsWayOfWorking() {
        assertThat(playbook.warRooms()).allMatch(room -> room.urlFor(7) != null);
        assertThat(playbook.trainings("commander")).hasSizeGreaterThan(5);
        assertThat(playbook.field("cause").orElseThrow().required()).isTrue();
    }

    private Incident titled(String title) {
        return all().stream()
                .filter(incident -> incident.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Stories, and the other incidents that some of them have. */
    private static int told() {
        List<Story> stories = SampleCompany.stories();
        long others = stories.stream()
                .flatMap(story -> story.steps().stream())
                .filter(step -> step.other() && step.verb().equals("declares"))
                .count();
        return stories.size() + (int) others;
    }

    private List<Incident> all() {
        return incidents.list(Actor.system(), IncidentFilter.all(), null, 200).items();
    }

    private Stream<Entry> entries(Incident incident) {
        return log.entries(incident.id()).stream();
    }
}
