package dev.andon.whys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking why without a mouse. */
@StoryTest
class WhysByKeyboardBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void theTreeIsWrittenAndMovedByKeyboardAlone() {
        String number = cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "Sign-in fails", "severity", "sev2"))
                .json()
                .get("number")
                .asString();
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/incidents/" + number + "/report/whys").page();
            Keyboard keys = page.keyboard();
            line(page, keys, "Nobody could sign in", 1);
            keys.press("Tab");
            line(page, keys, "Certificates were not valid yet", 2);
            line(page, keys, "Support had no script", 3);
            line(page, keys, "> Nobody had asked for one", 4);
            keys.press("Enter");
            assertThat(page.locator("#why-4")).isFocused();
            keys.press("ArrowUp");
            assertThat(page.locator("#why-3")).isFocused();
            keys.press("Alt+ArrowUp");
            assertThat(page.locator(".why .said")).containsText(new String[] {
                "Nobody could sign in",
                "Support had no script",
                "Nobody had asked for one",
                "Certificates were not valid yet"
            });
            assertThat(page.locator("#why-3")).isFocused();
            keys.press("u");
            assertThat(page.locator(".why .said").nth(1)).containsText("Certificates were not valid yet");
        }
    }

    private static void line(Page page, Keyboard keys, String text, int lines) {
        assertThat(page.locator("#text")).isFocused();
        keys.type(text);
        keys.press("Enter");
        assertThat(page.locator(".why .said")).hasCount(lines);
    }
}
