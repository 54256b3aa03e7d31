package dev.andon.home.web;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.Publishing;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page says what is going on, to whom it may be said. */
@StoryTest
class HomeStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Updates updates;

    @Autowired
    NowLive live;

    @Autowired
    Reporting reporting;

    @Autowired
    Publishing publishing;

    @Autowired
    Http http;

    /** The program outlives the story, and others that it served were in later days. */
    @BeforeEach
    void isLaterThanWhatWasSeenBefore() {
        Instant seen = Instant.ofEpochMilli(live.latest("house")).plus(Duration.ofHours(2));
        if (seen.isAfter(clock.instant())) {
            clock.set(seen);
        }
    }

    @Test
    void itFollowsAnIncidentFromItsDeclarationToItsEnd() {
        Act act = Act.by(cast.responder().actor(), "web");
        Incident open = declare(act, "Checkout is down", false);
        assertThat(home(cast.viewer()))
                .contains("One incident is live. One update is due", "first update due", "Nobody")
                .doesNotContain("Declare an incident");

        response.assignRole(act, open.number(), "commander", cast.responder().id());
        updates.post(act, open.number(), new PostUpdate("We look.", null, null, 15));
        assertThat(home(cast.responder())).contains("Rui Ramos commands", "Waiting for you", "Post the next update");
        assertThat(home(cast.viewer())).doesNotContain("Waiting for you");

        clock.forward(ofMinutes(20));
        timers.runDue();
        assertThat(home(cast.viewer())).contains("update overdue", "5 min late");

        response.changeStatus(act, open.number(), Status.RESOLVED, null);
        assertThat(home(cast.viewer())).contains("Nothing is burning.", "Twelve weeks");
    }

    @Test
    void whatIsRestrictedIsNotEvenCounted() {
        Act act = Act.by(cast.responder().actor(), "web");
        Incident restricted = declare(act, "A key has leaked", true);

        assertThat(home(cast.outsider())).doesNotContain("A key has leaked", "is live", "are live");
        assertThat(home(cast.responder())).contains("A key has leaked");
        response.changeStatus(act, restricted.number(), Status.RESOLVED, null);
    }

    @Test
    void watchersAreTalkedToWhenSomethingChangedAndOnlyThen() {
        long before = live.latest("house");
        assertThat(live.since("house", before).html()).isEmpty();

        Incident incident = declare(Act.by(cast.responder().actor(), "web"), "Search is slow", false);

        assertThat(live.since("house", before).html()).contains("refresh");
        assertThat(live.since("house", live.latest("house")).html()).isEmpty();
        assertThat(live.latest("house")).as("news with an old id is still news").isLessThan(clock.millis());
        response.changeStatus(Act.by(cast.responder().actor(), "web"), incident.number(), Status.RESOLVED, null);
    }

    @Test
    void aReportThatIsPublishedIsNewsToHome() {
        Act act = Act.by(cast.responder().actor(), "web");
        Incident incident = declare(act, "Mails are late", false);
        response.changeStatus(act, incident.number(), Status.RESOLVED, null);
        reporting.keepUp(incident.id());
        long before = live.latest("house");
        URI stream = URI.create(http.base() + "/live?after=" + before);
        HttpRequest watch = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + cast.viewer().token())
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines =
                        client.sendAsync(watch, BodyHandlers.ofLines()).join().body()) {
            Iterator<String> told = lines.iterator();
            awaitLine(told, "beat");

            publishing.publish(act, ReportAddress.main(incident.number()), null);

            awaitLine(told, "refresh");
            client.shutdownNow();
        }
    }

    private static void awaitLine(Iterator<String> told, String word) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!told.next().contains(word)) {}
        });
    }

    private Incident declare(Act act, String title, boolean restricted) {
        return declarations.declare(
                act, new Declare(title, "sev2", null, null, List.of("checkout"), restricted, List.of()));
    }

    private static String home(Cast.Member viewer) {
        return viewer.browser().get("/").body();
    }
}
