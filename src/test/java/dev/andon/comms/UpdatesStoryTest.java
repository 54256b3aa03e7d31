package dev.andon.comms;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An update is told, the next one promised, and the promise kept or missed. */
@StoryTest
class UpdatesStoryTest {
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
    IncidentLog log;

    @Test
    void aPromiseIsKeptWhenTheNextUpdateComesInTime() {
        Incident incident = declare(false);
        post(incident, "Checkout is slow. We look.", 30);
        clock.forward(ofMinutes(20));

        Update second = post(incident, "Rolled back; watching.", 30);

        assertThat(second.kept()).isTrue();
        assertThat(second.promisedBy()).isEqualTo(second.postedAt().plus(ofMinutes(10)));
        assertThat(updates.ledger(incident.id())).isEqualTo(new Ledger(1, 0));
        clock.forward(ofMinutes(11));
        timers.runDue();
        assertThat(missedIn(incident))
                .as("the first promise was kept, the second is not due")
                .isEmpty();
    }

    @Test
    void aPromiseIsMissedOnceWhenItsTimeComesAndNoUpdateDid() {
        Incident incident = declare(false);
        Instant due = clock.instant().plus(ofMinutes(20));
        post(incident, "Checkout is down.", 20);
        clock.forward(ofMinutes(25));

        timers.runDue();
        timers.runDue();

        assertThat(missedIn(incident)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(new PromiseMissed("internal", due));
            assertThat(entry.occurredAt()).isEqualTo(due);
            assertThat(entry.recordedAt()).isEqualTo(clock.instant());
            assertThat(entry.actor().name()).isEqualTo("Andon");
        });
        assertThat(updates.openPromises(cast.viewer().actor()))
                .as("it stays overdue until an update comes")
                .anyMatch(promise -> promise.incidentId() == incident.id() && promise.missed());
        assertThat(post(incident, "Back again.", null).kept()).isFalse();
        assertThat(updates.ledger(incident.id())).isEqualTo(new Ledger(0, 1));
        assertThat(updates.openPromise(incident.id(), "internal")).isEmpty();
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void nobodyWaitsForNewsOfWhatIsOver() {
        Incident incident = declare(false);
        post(incident, "Fixed, we think.", 20);
        response.changeStatus(Act.by(cast.responder().actor(), "web"), incident.number(), Status.RESOLVED, null);
        clock.forward(ofMinutes(30));

        timers.runDue();

        assertThat(missedIn(incident)).isEmpty();
        assertThat(updates.openPromise(incident.id(), "internal")).isEmpty();
        assertThat(updates.ledger(incident.id())).isEqualTo(new Ledger(0, 0));
        Answer promised =
                cast.responder().api().postJson(path(incident), Map.of("text", "x", "next_update_in_minutes", 5));
        assertThat(promised.status()).isEqualTo(422);
        assertThat(promised.json().at("/errors/0/field").asString()).isEqualTo("next_update_in_minutes");
        assertThat(post(incident, "Over; thank you.", null).nextUpdateBy()).isNull();
    }

    @Test
    void promisesOfRestrictedIncidentsAreKnownToThoseInvolved() {
        Incident incident = declare(true);
        post(incident, "A key may have leaked.", 30);

        assertThat(updates.openPromises(cast.outsider().actor()))
                .noneMatch(promise -> promise.incidentId() == incident.id());
        assertThat(updates.openPromises(cast.responder().actor()))
                .anyMatch(promise -> promise.incidentId() == incident.id());
        assertThat(cast.outsider().api().get(path(incident)).status()).isEqualTo(404);
        assertThat(cast.outsider()
                        .api()
                        .postJson(path(incident), Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theApiTellsWhatWasToldAndNamesWhatItRefuses() {
        Incident incident = declare(false);
        Http api = cast.responder().api();

        Answer posted = api.with("Idempotency-Key", "u1")
                .postJson(path(incident), Map.of("text", "Slow.", "next_update_in_minutes", 15));
        Answer again = api.with("Idempotency-Key", "u1")
                .postJson(path(incident), Map.of("text", "Slow.", "next_update_in_minutes", 15));
        Answer wrong = api.postJson(
                path(incident),
                Map.of(
                        "text",
                        " ",
                        "audience",
                        "The Press!",
                        "next_update_at",
                        clock.instant().toString()));

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.json().get("next_update_at").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(15)).toString());
        assertThat(again.json()).isEqualTo(posted.json());
        assertThat(api.get(path(incident)).json().get("items")).hasSize(1);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("text", "audience", "next_update_at");
        assertThat(cast.viewer()
                        .api()
                        .postJson(path(incident), Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theFormWorksWithoutJavaScriptAndLosesNothing() {
        Incident incident = declare(false);
        Http browser = cast.responder().browser();
        String room = browser.get("/incidents/" + incident.number()).body();
        assertThat(room).contains("data-tab=\"update\"", "First update due at");
        String posts = "/incidents/" + incident.number() + "/updates";

        Answer refused = browser.postForm(
                posts, Map.of("text", "Checkout is **slow**", "next_update", "other", "next_update_at", "soon"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Checkout is **slow**", "value=\"soon\"", "must say when")
                .containsPattern("<option value=\"other\" selected>");

        Answer posted = browser.postForm(posts, Map.of("text", "Checkout is **slow**", "next_update", "20"));
        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.location()).matches("/incidents/\\d+#entry-2");
        assertThat(browser.get("/incidents/" + incident.number()).body())
                .contains("<strong>slow</strong>", "Next update promised at");
        assertThat(browser.get(posts).body()).contains("<strong>slow</strong>");
    }

    @Test
    void whatWasToldByTelephoneIsWrittenDownWithItsTimeAndKeepsThePromise() {
        Incident incident = declare(false);
        post(incident, "Checkout is slow.", 20);
        Instant told = clock.instant().plus(ofMinutes(15)).truncatedTo(ChronoUnit.MINUTES);
        clock.forward(ofMinutes(19));
        Http browser = cast.responder().browser();
        String posts = "/incidents/" + incident.number() + "/updates";
        assertThat(browser.get("/incidents/" + incident.number()).body()).contains("id=\"update-occurred_at\"");

        Answer future = browser.postForm(
                posts, Map.of("text", "Told on the phone", "next_update", "none", "occurred_at", "9999-12-31T23:59"));
        Answer unread = browser.postForm(
                posts, Map.of("text", "Told on the phone", "next_update", "none", "occurred_at", "just now"));
        String local =
                LocalDateTime.ofInstant(told, cast.responder().person().zone()).toString();
        browser.postForm(posts, Map.of("text", "Told on the phone", "next_update", "none", "occurred_at", local));

        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body()).contains("Told on the phone", "is in the future", "value=\"9999-12-31T23:59\"");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.body()).contains("must say when");
        assertThat(updates.of(incident.id(), null, 1)).singleElement().satisfies(update -> {
            assertThat(update.postedAt()).isEqualTo(told);
            assertThat(update.recordedAt()).isEqualTo(clock.instant());
            assertThat(update.kept()).isTrue();
        });
    }

    private Incident declare(boolean restricted) {
        Declare command = new Declare("Checkout is slow", "sev2", null, null, List.of(), restricted, List.of());
        return declarations.declare(Act.by(cast.responder().actor(), "web"), command);
    }

    private Update post(Incident incident, String text, @Nullable Integer minutes) {
        return updates.post(
                Act.by(cast.responder().actor(), "web"), incident.number(), new PostUpdate(text, null, null, minutes));
    }

    private List<Entry> missedIn(Incident incident) {
        List<Entry> entries = log.entries(incident.id());
        assertThat(entries).filteredOn(e -> e.event() instanceof UpdatePosted).isNotEmpty();
        return entries.stream().filter(e -> e.event() instanceof PromiseMissed).toList();
    }

    private static String path(Incident incident) {
        return "/api/v1/incidents/" + incident.number() + "/updates";
    }
}
