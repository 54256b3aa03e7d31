package dev.andon.replay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The room as it was at 03:14, for those who ask at noon why nobody saw it. */
@StoryTest
class ReplayStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    private String room = "";

    @BeforeEach
    void anIncident() {
        Answer declared = rui().postJson(
                        "/api/v1/incidents",
                        Map.of("title", "Checkout rejects cards", "severity", "sev3", "services", List.of("checkout")));
        room = "/api/v1/incidents/" + declared.json().get("number").asLong();
    }

    @Test
    void everyMomentIsShownAgainAsItWasShownThen() {
        Map<Instant, JsonNode> live = new LinkedHashMap<>();
        live.put(clock.instant(), now());
        does(
                "/role-handovers",
                Map.of("role", "commander", "person_id", cast.responder().id()));
        does("/notes", Map.of("text", "Cards are declined."));
        live.put(clock.instant(), now());
        does("/severity-changes", Map.of("severity", "sev1", "reason", "all of Europe"));
        does("/tasks", Map.of("person_id", cast.owner().id(), "text", "Count orders", "minutes", 10));
        does("/updates", Map.of("text", "Cards are declined; we roll back.", "next_update_in_minutes", 20));
        live.put(clock.instant(), now());
        does("/tasks/1/acknowledgements", Map.of());
        does("/status-changes", Map.of("status", "containing"));
        live.put(clock.instant(), now());
        does("/tasks/1/completions", Map.of("note", "4,212"));
        does("/status-changes", Map.of("status", "resolved"));
        awaitTheReport();
        live.put(clock.instant(), now());
        does(
                "/notes",
                Map.of(
                        "text",
                        "Was at the printer.",
                        "occurred_at",
                        clock.instant().minusSeconds(600).toString()));

        live.forEach((at, state) -> assertThat(then(at).json()).as("at " + at).isEqualTo(state));
        assertThat(List.copyOf(live.values())).doesNotHaveDuplicates();
    }

    @Test
    void whatWasWrittenDownLaterStandsBesideWhatWasKnown() {
        Instant heard = clock.instant().plusSeconds(300);
        clock.forward(Duration.ofMinutes(20));
        does("/notes", Map.of("text", "The switch had rebooted.", "occurred_at", heard.toString()));
        does("/severity-changes", Map.of("severity", "sev1", "occurred_at", heard.toString()));

        String between = page("?at=" + heard.plusSeconds(60));
        String after = page("?at=" + clock.instant());

        assertThat(between)
                .contains("Written down only later", "The switch had rebooted.", "It was <b>SEV1</b> already.")
                .containsIgnoringCase("sev3");
        assertThat(after).contains("Everything that had happened").doesNotContain("Written down only later");
        assertThat(page("?seq=1")).contains("Declared SEV3");
    }

    @Test
    void nothingIsKnownBeforeTheDeclaration() {
        Instant before = clock.instant().minusSeconds(3600);

        assertThat(then(before).status()).isEqualTo(404);
        assertThat(page("?at=" + before)).contains("Nothing yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "%00", "+1000000001-01-01T00:00:00Z"})
    void aMomentThatIsNoneIsRefusedByName(String moment) {
        Answer answer = cast.viewer().api().get(room + "/state?known_at=" + moment);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).contains("known_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "%2B10000-01-01T00:00:00Z"})
    void aMomentFarOutsideIsRefusedByName(String moment) {
        Answer state = cast.viewer().api().get(room + "/state?known_at=" + moment);
        Answer page = cast.viewer().browser().get(room.replace("/api/v1", "") + "/replay?at=" + moment);

        assertThat(state.status()).as(state.body()).isEqualTo(422);
        assertThat(state.json().at("/errors/0/field").asString()).isEqualTo("known_at");
        assertThat(page.status()).as(page.body()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void aMomentOfAnotherAgeIsStillAMoment(String moment) {
        assertThat(page("?at=" + moment)).contains("data-at=\"" + moment);
    }

    @Test
    void theSliderMovesTheRoomAndTheAddress() {
        clock.forward(Duration.ofMinutes(10));
        does("/severity-changes", Map.of("severity", "sev1"));
        Instant worse = clock.instant();
        clock.forward(Duration.ofMinutes(10));
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.viewer().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(room.replace("/api/v1", "") + "/replay").page();
            assertThat(page.locator("#moment .sev")).hasText("SEV3");
            assertThat(visitor.barriers()).isEmpty();

            page.locator("#t").focus();
            page.keyboard().press("End");
            assertThat(page.locator("#moment .sev")).hasText("SEV1");
            assertThat(page).hasURL(Pattern.compile(".*/replay\\?at=.*"));

            page.keyboard().press("Tab");
            page.keyboard().press(",");
            assertThat(page.locator("#moment [data-at='" + worse + "']")).isVisible();
            assertThat(page.locator("#moment .sev")).hasText("SEV1");
            page.keyboard().press(",");
            assertThat(page.locator("#moment .sev")).hasText("SEV3");
            assertThat(page.locator("#t")).hasValue("0");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private Http rui() {
        return cast.responder().api();
    }

    /** A minute passes before anything is done. */
    private void does(String what, Map<String, ?> body) {
        clock.forward(Duration.ofMinutes(1));
        Answer answer = rui().postJson(room + what, body);
        assertThat(answer.status()).as(what + ": " + answer.body()).isBetween(200, 201);
    }

    /** It is begun behind everybody's back, and says so in the log. */
    private void awaitTheReport() {
        await().until(() -> rui().get(room + "/events?page_size=200").body().contains("report_drafted"));
    }

    private JsonNode now() {
        return rui().get(room + "/state").json();
    }

    private Answer then(Instant at) {
        return cast.viewer().api().get(room + "/state?known_at=" + at);
    }

    private String page(String query) {
        return cast.viewer()
                .browser()
                .get(room.replace("/api/v1", "") + "/replay" + query)
                .body();
    }
}
