package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.comms.PostUpdate;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two incidents that are one: merged, worked on as one, and taken apart again. */
@StoryTest
class MergeStoryTest extends MergeStage {
    @Test
    void bothLogsKeepEverythingAndSaySo() {
        Incident first = declare(rui(), "Checkout rejects cards");
        Incident second = declare(otto(), "Card payments fail in checkout");
        response.note(otto(), second.number(), "The gateway answers 502.");

        Incident merged = merges.merge(rui(), second.number(), first.number(), "The same gateway.");

        assertThat(merged.status()).isEqualTo(Status.MERGED);
        Incident survivor = find(first);
        assertThat(survivor.members()).contains(cast.outsider().id());
        assertThat(log.entries(second.id()).getLast().event())
                .isEqualTo(new Decision.MergedInto(new Other(first.number(), false), "The same gateway."));
        assertThat(log.entries(first.id()).getLast().event()).isInstanceOf(Decision.MergeReceived.class);
        assertThat(room(first)).contains("Received by merge:", "INC-" + second.number(), "Tied to");
        assertThat(room(second)).contains("This goes on in", "INC-" + first.number(), "The gateway answers 502.");
        assertFolded(first, second);

        Incident back = merges.undo(rui(), second.number(), "Two gateways.");

        assertThat(back.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(back.statusSince()).isEqualTo(second.statusSince());
        assertThat(find(first).members()).doesNotContain(cast.outsider().id());
        assertThat(room(first)).contains("Given back");
        assertFolded(first, second);
    }

    @Test
    void whoeverActsInTheSurvivorStaysWhenTheMergeIsTakenBack() {
        Incident first = declare(rui(), "Search is slow");
        Incident second = declare(otto(), "Search answers late");
        merges.merge(rui(), second.number(), first.number(), null);
        response.note(otto(), first.number(), "I look at the index.");

        merges.undo(rui(), second.number(), null);

        assertThat(find(first).members()).contains(cast.outsider().id());
        assertFolded(first, second);
    }

    @Test
    void whoeverIsOnDutyMovesWithTheMergeAndBack() {
        Incident first = declare(rui(), "Cards are slow");
        Incident second = declare(otto(), "Card terminals are slow");
        participants.join(otto(), second.number(), null);
        tasks.give(rui(), second.number(), new GiveTask(cast.outsider().id(), "Ask the bank", null));
        clock.forward(Duration.ofMinutes(10));
        assertThat(merges.preview(rui(), second.number(), first.number()).openTasks())
                .isEqualTo(1);

        merges.merge(rui(), second.number(), first.number(), null);
        clock.forward(Duration.ofMinutes(30));
        assertThat(find(second).crew().here()).isEmpty();
        assertThat(minutes(second)).isEqualTo(10);
        assertThat(minutes(first)).isEqualTo(30);
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/%d/panels/crew".formatted(first.number()))
                        .body())
                .contains("came with INC-" + second.number());
        assertThat(tasks.mine(cast.outsider().actor()))
                .as("a task ends with its incident")
                .isEmpty();

        merges.undo(rui(), second.number(), null);
        clock.forward(Duration.ofMinutes(20));
        assertThat(minutes(second)).isEqualTo(10 + 20);
        assertThat(minutes(first)).isEqualTo(30);
        assertThat(tasks.mine(cast.outsider().actor())).hasSize(1);
        assertFolded(first, second);
    }

    private long minutes(Incident incident) {
        return Duty.of(find(incident), clock.instant()).stream()
                .filter(duty -> duty.person().id() == cast.outsider().id())
                .mapToLong(duty -> duty.time().toMinutes())
                .sum();
    }

    @Test
    void aClosedIncidentComesBackClosed() {
        Incident first = declare(rui(), "Mail is late");
        Incident second = declare(rui(), "Mail comes late");
        clock.forward(Duration.ofMinutes(5));
        response.changeStatus(rui(), second.number(), Status.RESOLVED, null);
        clock.forward(Duration.ofMinutes(5));
        Incident closed = response.changeStatus(rui(), second.number(), Status.CLOSED, null);

        merges.merge(rui(), second.number(), first.number(), null);
        clock.forward(Duration.ofMinutes(5));
        Incident back = merges.undo(rui(), second.number(), null);

        assertThat(back.closedAt()).isEqualTo(closed.closedAt());
        assertThat(back.resolvedAt()).isEqualTo(closed.resolvedAt());
        assertThat(back.statusSince()).isEqualTo(closed.statusSince());
    }

    @Test
    void theDuplicateOwesNothingAnyMore() {
        Incident first = declare(rui(), "Login fails");
        Incident second = declare(rui(), "Nobody can log in");
        updates.post(rui(), second.number(), new PostUpdate("We look.", "internal", null, 30));

        merges.merge(rui(), second.number(), first.number(), null);

        assertThat(updates.openPromise(second.id(), "internal")).isEmpty();
        assertThat(updates.awaited(List.of(find(second)))).isEmpty();
        assertThat(rui("/incidents/%d/report".formatted(second.number()), Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void alertsOfTheDuplicateBelongToTheSurvivorAndSoDoesTheirNews() {
        AlertSource source =
                sources.create(cast.owner().actor(), new AlertSources.Create("Watchdog", "pagerduty", null));
        Alert alert = raise(source, "disk-7");
        Incident first = declare(rui(), "Disks are full");
        Incident second = declarations.declare(
                otto(), new Declare("Disk 7 full", "sev3", null, null, List.of(), null, List.of(alert.id())));

        merges.merge(rui(), second.number(), first.number(), null);
        assertThat(incidents.alertsOf(first.id())).containsExactly(alert.id());
        long lastOfSecond = find(second).seq();

        declarations.alertChanged(alert, "resolved", clock.instant());

        assertThat(find(second).seq()).isEqualTo(lastOfSecond);
        assertThat(log.entries(first.id()).getLast().event()).isInstanceOf(Contribution.AlertChanged.class);
        assertThat(cast.viewer().browser().get("/alerts/" + alert.id()).body()).contains("INC-" + first.number());

        merges.undo(rui(), second.number(), null);
        assertThat(incidents.alertsOf(first.id())).isEmpty();
    }

    @Test
    void withoutScriptsAPersonSeesWhatWillHappenFirst() {
        Incident first = declare(rui(), "Invoices are wrong");
        Incident second = declare(otto(), "Wrong invoices");
        Http browser = cast.responder().browser();

        String preview = browser.get("/incidents/%d/merge?into=INC-%d".formatted(second.number(), first.number()))
                .body();
        assertThat(preview).contains("Otto Olsen", "becomes merged");
        Answer done = browser.postForm(
                "/incidents/%d/merge".formatted(second.number()), Map.of("into", Long.toString(first.number())));

        assertThat(done.status()).isEqualTo(303);
        assertThat(find(second).status()).isEqualTo(Status.MERGED);
        assertThat(browser.get("/incidents/%d/merge?into=99999".formatted(first.number()))
                        .body())
                .contains("names no incident", "99999");
    }
}
