package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.Alerts;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What matters at night works in a browser that runs no script at all. */
@StoryTest
class WithoutScriptsBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Autowired
    Alerts alerts;

    @Test
    void declareNoteUpdateAcknowledgeAndTakeCommand() {
        long alert = new Watchdog(cast, http, alerts).raised("Disk full");
        try (Visitor visitor = Visitor.withoutJavaScript(http.base())
                .signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/alerts/" + alert).page();
            page.click("button:has-text('Acknowledge')");
            assertThat(alerts.get(alert).status()).isEqualTo(AlertStatus.ACKNOWLEDGED);

            visitor.go("/incidents/new?alert=" + alert);
            page.click("main form button.primary");
            assertThat(page.locator("h1")).hasText("Disk full");
            assertThat(page.locator("#room-alerts")).containsText("Disk full");

            page.click("text=Take command");
            assertThat(page.locator("#room-command .commander"))
                    .containsText(cast.responder().person().name());

            page.fill("#text", "Freed 40 GB by hand.");
            page.click("[data-tab=note] button.primary");
            assertThat(page.locator("#entries")).containsText("Freed 40 GB by hand.");

            visitor.go(page.url().replaceAll(".*(/incidents/\\d+).*", "$1/updates/new"));
            page.fill("textarea[name=text]", "Orders wait; nothing is lost.");
            page.click("main form button.primary");
            visitor.go(page.url().replaceAll(".*(/incidents/\\d+).*", "$1"));
            assertThat(page.locator("#entries")).containsText("Orders wait; nothing is lost.");
        }
    }
}
