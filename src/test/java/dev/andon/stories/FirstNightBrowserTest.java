package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.andon.people.SetUpCode;
import dev.andon.people.SetUpCodes;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The night Andon is installed: set up, declare, work it in two browsers, resolve, report, export. */
@StoryTest
class FirstNightBrowserTest {
    private static final String PASSWORD = "a calm and quiet word";

    @Autowired
    Http http;

    @Autowired
    SetUpCode code;

    @Test
    void fromAnEmptyHouseToAnExportedReport() throws IOException {
        try (Visitor ines = Visitor.atADesk(http.base());
                Visitor phone = Visitor.onAPhone(http.base())) {
            setUp(ines);
            String room = declare(ines);
            phone.signIn("ines@example.org", PASSWORD).go(room);

            bothSeeWhatTheOtherWrites(ines, phone);
            anEditInProgressSurvives(ines, phone);
            resolve(ines, phone);
            publish(ines, room);

            assertThat(ines.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private void setUp(Visitor ines) {
        Page page = ines.go("/").page();
        assertThat(page.url()).contains("/setup");
        assertThat(ines.barriers()).isEmpty();
        page.fill("[name=code]", SetUpCodes.in(code));
        page.fill("[name=organisation]", "Lantern Works");
        page.fill("[name=name]", "Ines Rask");
        page.fill("[name=email]", "ines@example.org");
        page.fill("[name=password]", PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/setup"));
        assertThat(ines.barriers()).isEmpty();
    }

    private String declare(Visitor ines) {
        Page page = ines.go("/incidents/new").page();
        assertThat(ines.barriers()).isEmpty();
        page.fill("[name=title]", "Checkout rejects cards");
        page.check("[name=severity][value=sev1]");
        page.click("main form button.primary");
        page.waitForURL("**/incidents/*");
        assertThat(page.locator("h1")).hasText("Checkout rejects cards");
        page.click("text=Take command");
        assertThat(page.locator("#room-command .commander")).containsText("Ines Rask");
        assertThat(ines.barriers()).isEmpty();
        return page.url().substring(http.base().length());
    }

    private void bothSeeWhatTheOtherWrites(Visitor ines, Visitor phone) {
        write(ines, "Rolling back the gateway.");
        assertThat(phone.page().locator("#entries")).containsText("Rolling back the gateway.");
        write(phone, "Declines are falling.");
        assertThat(ines.page().locator("#entries")).containsText("Declines are falling.");
        assertThat(phone.barriers()).isEmpty();
    }

    private static void write(Visitor visitor, String text) {
        visitor.page().fill("#text", text);
        visitor.page().press("#text", "Control+Enter");
        assertThat(visitor.page().locator("#entries")).containsText(text);
        assertThat(visitor.page().locator("#text")).hasValue("");
    }

    private static void anEditInProgressSurvives(Visitor ines, Visitor phone) {
        ines.page().fill("#text", "Half a sentence");
        write(phone, "Latency is back to normal.");
        assertThat(ines.page().locator("#entries")).containsText("Latency is back to normal.");
        assertThat(ines.page().locator("#text")).hasValue("Half a sentence");
        ines.page().reload();
        assertThat(ines.page().locator("#text")).hasValue("Half a sentence");
        ines.page().fill("#text", "");
    }

    private static void resolve(Visitor ines, Visitor phone) {
        Page page = ines.page();
        page.click(".acts >> text=Move on");
        page.check("#status-dialog [value=resolved]");
        page.click("#status-dialog button.primary");
        assertThat(page.locator("#room-head .status")).hasText("Resolved");
        assertThat(phone.page().locator("#room-head .status")).hasText("Resolved");
    }

    private void publish(Visitor ines, String room) throws IOException {
        Page page = ines.go(room + "/report").page();
        assertThat(page.locator("body")).containsText("Executive Summary");
        assertThat(ines.barriers()).isEmpty();
        page.click("button:has-text('Publish')");
        assertThat(page.locator("body")).containsText("Published");
        page.click(".views a:has-text('Export')");
        Download export = page.waitForDownload(() -> page.click("a.button[href$='format=markdown']"));
        assertThat(Files.readString(export.path()))
                .contains("## Executive Summary", "## Stats", "## Timeline of Events", "## Action Items");
    }
}
