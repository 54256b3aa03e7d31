package dev.andon.followups;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While somebody writes a follow-up down, what could be said better stands below the field; saved it is as it was typed. */
class AdviceBrowserTest extends FollowUpStage {
    private static final String VERB = "Begin with what is done";

    @Autowired
    Http http;

    @Test
    void adviceComesWhileOneTypesAndGoesWhenItIsSaidBetter() {
        long number = incident("Queue grew all night", "open");
        long made = created("/api/v1/incidents/" + number + "/follow-ups", Map.of("title", "Alert on a growing queue"))
                .get("number")
                .asLong();
        try (Visitor rui =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = rui.go("/incidents/" + number + "/report/follow-ups").page();
            page.fill("#title", "Monitoring");
            page.fill("#title", "Monitoring of the queue");
            Locator below = page.locator(".field:has(#title) .wording");
            assertThat(below).containsText(VERB);
            below.locator(".there").press("Enter");
            assertThat(page.locator("#title")).isFocused();
            assertThat(page.evaluate("() => document.getElementById('title').selectionEnd"))
                    .isEqualTo("Monitoring".length());
            assertThat(rui.barriers()).isEmpty();
            rui.pictureIfAsked("follow-up-advice");
            page.fill("#title", "Alert on a queue that grows");
            assertThat(below).isHidden();
            page.locator("details.more summary").click();
            page.fill("#proof", "It was human error to look away.");
            assertThat(page.locator(".field:has(#proof) .wording")).containsText("human error");

            rui.go("/follow-ups/" + made + "/edit");
            page.fill("#title", "Somebody should look at the queue");
            page.fill("#detail", "Obviously it was human error.");
            assertThat(page.locator(".field:has(#title) .wording")).containsText(VERB);
            assertThat(page.locator(".field:has(#detail) .wording-under mark")).hasCount(2);
            assertThat(rui.barriers()).isEmpty();
            page.locator("button:has-text('Save')").click();
            assertThat(page.locator("h1")).containsText("Somebody should look at the queue");
            assertThat(page.locator(".advice")).containsText(VERB);
            assertThat(rui.complaints()).isEmpty();
        }
    }
}
