package dev.andon.timeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Curating without a mouse: choose, leave out, group, retitle, undo. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class TimelineByKeyboardBrowserTest extends TimelineStage {
    @Autowired
    Http http;

    @Test
    void aTimelineIsCuratedByKeysAlone() {
        long number = night("Orders wait");
        String first = "#entry-" + seq(number, "attempt 1"), second = "#entry-" + seq(number, "attempt 2");
        try (Visitor rui =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = rui.go(page(number)).page();
            Keyboard keys = page.keyboard();
            Locator moments = page.locator(".moment");
            int all = moments.count();

            to(page, first);
            keys.press("Space");
            keys.press("j");
            keys.press("Space");
            keys.press("t");
            assertThat(page.locator("#title")).isFocused();
            keys.type("Nobody answered at the vendor");
            keys.press("Enter");
            assertThat(page.locator(".bunch summary")).containsText("Nobody answered at the vendor");
            assertThat(page.locator(first + " input")).isFocused();

            keys.press("Enter");
            assertThat(page.locator("#title")).isFocused();
            keys.type("First call");
            keys.press("Enter");
            assertThat(page.locator(first)).containsText("First call");
            assertThat(page.locator(first + " input")).isFocused();

            keys.press("j");
            assertThat(page.locator(second + " input")).isFocused();
            keys.press("Space");
            keys.press("h");
            assertThat(moments).hasCount(all - 1);
            assertThat(page.locator("[data-row]:focus")).hasCount(1);
            assertThat(page.locator(second)).hasCount(0);

            keys.press("u");
            assertThat(moments).hasCount(all);
            assertThat(page.locator("[data-row]:focus")).hasCount(1);
            keys.press("u");
            assertThat(page.locator(first)).not().containsText("First call");
            keys.press("u");
            assertThat(page.locator(".bunch")).hasCount(0);
            assertThat(page.locator("button[data-key=u]")).hasCount(0);
            assertThat(rui.picture("timeline-keys").barriers()).isEmpty();
            assertThat(rui.complaints()).isEmpty();
        }
    }

    private static void to(Page page, String moment) {
        int rows = page.locator("[data-row]").count();
        for (int i = 0; i < rows; i++) {
            page.keyboard().press("j");
            if (page.locator(moment + " input:focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("no " + moment);
    }
}
