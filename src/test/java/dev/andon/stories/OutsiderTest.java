package dev.andon.stories;

import static dev.andon.stories.OpenAndSecret.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.alerts.internal.intake.Pulse;
import dev.andon.learning.Reporting;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.RoomPanel;
import dev.andon.response.Status;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Restricted incidents leak nowhere. Every address of the product is asked by an outsider before there is a restricted
 * incident and after, and answers the same to the last byte: so there is no name, no count and no gap. A new address is
 * walked by itself when nothing in it has to be filled in but the number of an incident; otherwise the test fails until
 * somebody says in {@link OutsiderAddresses} how it is to be walked.
 */
@StoryTest
@Import({OpenAndSecret.class, OutsiderWalk.class})
class OutsiderTest {
    private static final String BELOW = "/api/v1/incidents/{number}";

    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Response response;

    @Autowired
    Reporting reporting;

    @Autowired
    IncidentRows rows;

    @Autowired
    Pulse pulse;

    @Autowired
    List<RoomPanel> panels;

    @Autowired
    OpenAndSecret world;

    @Autowired
    OutsiderWalk outsider;

    @BeforeEach
    void anOpenHouse() {
        world.makeTheOpenHouse();
    }

    @Test
    void everyPanelIsWalked() {
        assertThat(panels).extracting(RoomPanel::id).containsExactlyInAnyOrderElementsOf(OutsiderAddresses.PANELS);
    }

    @Test
    void whatIsWalkedIsThere() {
        List<Http> somebody = List.of(cast.owner().api(), cast.outsider().api());
        SoftAssertions all = new SoftAssertions();
        OutsiderAddresses.FILLED.values().stream()
                .flatMap(List::stream)
                .filter(address -> !address.startsWith("/invites") && !address.contains("/published/"))
                .filter(address -> !address.contains("/customers/editions/")) // nobody wrote for customers here
                .forEach(address -> all.assertThat(somebody.stream()
                                .map(who -> who.get(world.filled(address)).status()))
                        .as(address)
                        .contains(200));
        all.assertAll();
    }

    @Test
    void everyAddressAnswersAsIfItWereNotThere() {
        awaitPulse();
        Map<String, String> before = outsider.walk(8_999_999);
        Incident secret = world.makeTheSecret();

        Map<String, String> after = outsider.walk(secret.number());

        assertThat(after.keySet()).isEqualTo(before.keySet());
        Pattern once = Pattern.compile("INC-%1$d\\b|incidents/%1$d\\b|\"number\":%1$d\\b"
                .formatted(world.onceOpen().number()));
        SoftAssertions all = new SoftAssertions();
        after.forEach((path, answer) -> {
            all.assertThat(OutsiderWalk.difference(before.get(path), answer))
                    .as(path)
                    .isEmpty();
            // What one searched for stands in the search field.
            boolean asked = path.toLowerCase(Locale.ROOT).contains(CANARY.toLowerCase(Locale.ROOT));
            all.assertThat(answer).as(path).doesNotContainIgnoringCase(asked ? CANARY + " was open" : CANARY);
            all.assertThat(answer).as(path).doesNotContain(Long.toString(secret.number()));
            all.assertThat(answer).as(path).doesNotContainPattern(once);
        });
        all.assertAll();
        assertThat(world.declare("The next open thing", false, List.of()).number())
                .as("no gap in the numbers")
                .isEqualTo(world.onceOpen().number() + 1);
    }

    /** And somebody involved sees it: the walk would find what there is to find. */
    @Test
    void whoeverIsInvolvedFindsIt() {
        Incident secret = world.makeTheSecret();
        for (String path : List.of("/", "/incidents", "/reports", "/incidents?text=" + CANARY)) {
            assertThat(cast.responder().browser().get(path).body()).as(path).contains(CANARY);
        }
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/" + world.open().number())
                        .body())
                .contains(Long.toString(secret.number()));
        assertThat(cast.responder()
                        .api()
                        .get("/api/v1/incident-suggestions?title=" + CANARY + "+key+leaked")
                        .body())
                .contains(CANARY);
    }

    @Test
    void everythingBelowItsNumberIsNotThere() {
        Incident secret = world.makeTheSecret();
        long seq = rows.byId(secret.id()).orElseThrow().seq();
        Map<String, String> found = new TreeMap<>();
        outsider.routes().filter(OutsiderWalk.Route::isOfAnIncident).forEach(route -> {
            String real = outsider.asked(route, secret.number());
            assertThat(real).as(route.toString()).isEqualTo(outsider.asked(route, 8_999_999));
            found.put(route.toString(), real);
        });
        assertThat(found).hasSizeGreaterThan(100);
        OutsiderBodies.BODIES
                .keySet()
                .forEach(end -> found.forEach((route, answer) -> {
                    if (route.matches("OutsiderWalk.Route.method=(POST|PUT), .*")
                            && route.endsWith("=" + BELOW + end + "]")) {
                        assertThat(answer).as(route).startsWith("404");
                    }
                }));
        assertThat(rows.byId(secret.id()).orElseThrow().seq()).isEqualTo(seq);
    }

    @Test
    void anotherPersonsIdempotencyKeyOpensNothing() {
        Incident secret = world.makeTheSecret();
        String path = "/api/v1/incidents/%d/notes".formatted(secret.number());
        Map<String, String> note = Map.of("text", CANARY);
        assertThat(cast.responder()
                        .api()
                        .with("Idempotency-Key", "k1")
                        .postJson(path, note)
                        .status())
                .isEqualTo(201);

        Answer replayed = cast.outsider().api().with("Idempotency-Key", "k1").postJson(path, note);

        assertThat(replayed.status()).isEqualTo(404);
        assertThat(replayed.body()).doesNotContain(CANARY);
    }

    @Test
    void openStreamsStaySilent() {
        awaitPulse();
        Cast.Member outsider = cast.outsider();
        String room = "/incidents/" + world.open().number() + "/live?after=" + seq(world.open());
        String past = "/incidents/" + world.over().number() + "/live?after=" + seq(world.over());
        List<String> streams = List.of("/live", "/alerts/live?after=" + pulse.latest(), past, room);
        List<Listener> listening = streams.stream()
                .map(path -> Listener.open(outsider, http, path))
                .toList();

        try {
            // A room says at once what stands beside its log.
            listening.forEach(listener -> listener.awaitBeats(1));
            List<String> before = listening.stream().map(Listener::heard).toList();
            world.makeTheSecret();
            listening.forEach(listener -> listener.awaitBeats(2));

            for (int i = 0; i < streams.size(); i++) {
                assertThat(listening.get(i).heard()).as(streams.get(i)).isEqualTo(before.get(i));
            }
            clock.forward(Duration.ofSeconds(1));
            response.changeSeverity(world.rui(), world.open().number(), "sev1", null);
            await().until(() -> !listening.getFirst().heard().equals(before.getFirst()));
            await().until(() -> !listening.getLast().heard().equals(before.getLast()));
        } finally {
            listening.forEach(Listener::close);
        }
    }

    /** Alerts are told of once a second at most: what the house began with is told by now, and so is the last. */
    private void awaitPulse() {
        for (String key : List.of("last", "very last")) {
            long before = pulse.latest();
            world.raise(key);
            await().until(() -> pulse.latest() > before);
        }
    }

    @Test
    void aHiddenNumberInWhatIsSentIsAnsweredAsOneThatIsNot() {
        Incident secret = world.makeTheSecret();
        long seq = rows.byId(secret.id()).orElseThrow().seq();
        OutsiderBodies.NAMING.forEach((command, body) -> {
            String real = named(command, body, secret.number());
            assertThat(real)
                    .as(command)
                    .isEqualTo(named(command, body, 8_999_999))
                    .doesNotContain(CANARY);
        });
        assertThat(rows.byId(secret.id()).orElseThrow().seq()).isEqualTo(seq);
    }

    private String named(String command, String body, long number) {
        String[] parts =
                world.filled(command).replace("NUMBER", Long.toString(number)).split(" ");
        String sent = body.replace("NUMBER", Long.toString(number));
        String type = body.isEmpty() ? "" : "application/json";
        Answer answer = cast.outsider().api().send(parts[0], parts[1], type, sent);
        // Each edit has an id of its own.
        return OutsiderWalk.told(answer, number).replaceAll("bulk-edits/\\d+|\"id\":\\d+", "");
    }

    @Test
    void whoWatchesAnIncidentThatIsRestrictedHearsNoMore() {
        Incident watched = world.declare("Everybody may know of this", false, List.of());
        String path = "/incidents/" + watched.number() + "/live?after=" + seq(watched);
        try (Listener outsider = Listener.open(cast.outsider(), http, path);
                Listener viewer = Listener.open(cast.owner(), http, path)) {

            response.changeVisibility(world.rui(), watched.number(), true, "names the customer " + CANARY);

            outsider.awaitEnd();
            assertThat(outsider.heard()).isEmpty();
            viewer.awaitEnd();
        }
        assertThat(cast.outsider().api().get(path).status()).isEqualTo(404);
        try (Listener back = Listener.open(cast.owner(), http, path)) {
            assertThat(back.awaitNews().awaitBeats(1).heard()).contains(CANARY);
        }
    }

    @Test
    void listsAreCountedWithoutIt() {
        declareWithReport("Old thing one");
        world.makeTheSecret();
        declareWithReport("Old thing two");
        List<String> cursors = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = cast.outsider()
                    .api()
                    .get("/api/v1/reports?page_size=1" + next)
                    .json();
            assertThat(page.path("items").size()).isEqualTo(1);
            next = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").asString();
            cursors.add(page.path("items").get(0).path("incident").asString());
        }
        assertThat(cursors).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    private void declareWithReport(String title) {
        Incident incident = world.declare(title, false, List.of());
        response.changeStatus(world.rui(), incident.number(), Status.RESOLVED, null);
        reporting.existing(rows.byId(incident.id()).orElseThrow());
    }

    private long seq(Incident incident) {
        return rows.byId(incident.id()).orElseThrow().seq();
    }
}
