package dev.andon.wording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While somebody writes a section, questions stand beside it; by keyboard as well, and they stay dismissed. */
@StoryTest
class WordingBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void questionsComeWhileOneWritesAndGoWhenDismissed() {
        Http api = cast.responder().api();
        long number = api.postJson("/api/v1/incidents", Map.of("title", "Slow carts", "severity", "sev2"))
                .json()
                .get("number")
                .asLong();
        api.postJson("/api/v1/incidents/" + number + "/report", Map.of());
        try (Visitor rui =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = rui.go("/incidents/" + number + "/report/sections/fault/edit")
                    .page();
            page.fill("#body", "This was human error. The check failed to start. Obviously the pool was empty.");
            assertThat(page.locator(".wording[data-live] li")).hasCount(2);
            assertThat(page.locator(".wording [role=status]")).hasText("2 questions, as advice");
            assertThat(page.locator(".wording-under mark")).hasCount(2);
            page.locator(".wording .there").first().press("Enter");
            assertThat(page.locator("#body")).isFocused();
            assertThat(page.evaluate("() => document.getElementById('body').selectionStart"))
                    .isEqualTo(9);
            assertThat(rui.barriers()).isEmpty();
            rui.pictureIfAsked("wording");

            page.locator(".wording .away").first().press("Enter");
            assertThat(page.locator(".wording[data-live] li")).hasCount(1);
            assertThat(page.locator(".wording .away")).isFocused();
            page.locator("#body").press("End");
            page.locator("#body").pressSequentially(" Really.");
            assertThat(page.locator(".wording-under mark")).hasCount(1);
            assertThat(page.locator(".wording[data-live] li")).hasCount(1);
            page.locator(".wording .away").press("Enter");
            assertThat(page.locator(".wording[data-live]")).isHidden();
            assertThat(rui.complaints()).isEmpty();
        }
    }
}
