package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.Alerts;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A night without a mouse. */
@StoryTest
class ByKeyboardBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Autowired
    Alerts alerts;

    /** The ten acts in order: declare, take command, acknowledge, note, severity, update, task, status, lists, home. */
    @Test
    void theTenMostFrequentActsNeedNoMouse() {
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/alerts").page();
            Keyboard keys = page.keyboard();
            declare(page, keys);
            page.keyboard().press("c");
            assertThat(page.locator("#room-command .commander")).containsText("Rui Ramos");
            acknowledge(page, keys);

            keys.press("n");
            keys.type("Rolling back the gateway.");
            keys.press("Control+Enter");
            assertThat(page.locator("#entries")).containsText("Rolling back the gateway.");
            // The news may come before the answer to the form, which empties the field it then stands in.
            assertThat(page.locator("#text")).hasValue("");
            leave(keys);

            keys.press("v");
            assertThat(page.locator("#severity-dialog")).isVisible();
            keys.press("ArrowUp");
            keys.press("Enter");
            assertThat(page.locator("#room-head .sev")).hasText("SEV1");
            assertThat(page.locator("#severity-dialog")).isHidden();

            keys.press("u");
            keys.type("Cards are declined; we roll back.");
            keys.press("Control+Enter");
            assertThat(page.locator("#entries")).containsText("Cards are declined; we roll back.");
            assertThat(page.locator("#update-text")).hasValue("");
            leave(keys);
            task(page, keys);

            keys.press("s");
            assertThat(page.locator("#status-dialog")).isVisible();
            keys.press("Space");
            keys.press("Enter");
            assertThat(page.locator("#room-head .status")).hasText("Containing");
            // The news may come before the answer that closes the dialog, and an open dialog keeps the keys.
            assertThat(page.locator("#status-dialog")).isHidden();

            keys.press("g");
            keys.press("i");
            assertThat(page.locator("main h1")).hasText("Incidents");
            // A page that was seen before is shown while it is fetched again; what is chosen there goes with it.
            assertThat(page.locator("html[data-turbo-preview]")).hasCount(0);
            keys.press("j");
            assertThat(page.locator("[data-row]:focus")).hasCount(1);
            keys.press("Enter");
            assertThat(page.locator("#room-head h1")).hasText("Checkout rejects cards");

            keys.press("g");
            keys.press("h");
            assertThat(page.locator(".now h1")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void declare(Page page, Keyboard keys) {
        keys.press("d");
        assertThat(page.locator("#title")).isFocused();
        keys.type("Checkout rejects cards");
        keys.press("Tab");
        keys.press("Space");
        keys.press("ArrowDown");
        keys.press("Control+Enter");
        assertThat(page.locator("#room-head h1")).hasText("Checkout rejects cards");
    }

    private void acknowledge(Page page, Keyboard keys) {
        long alert = new Watchdog(cast, http, alerts).raised("Cards declined");
        String room = page.url().replaceAll(".*(/incidents/\\d+).*", "$1");
        cast.responder().api().postJson("/api/v1" + room + "/alerts", Map.of("alert_id", alert));
        assertThat(page.locator("#room-alerts .status.triggered")).isVisible();
        keys.press("a");
        assertThat(page.locator("#room-alerts .status.acknowledged")).isVisible();
        assertThat(alerts.get(alert).status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
    }

    private static void task(Page page, Keyboard keys) {
        keys.press("t");
        keys.type("Count waiting orders");
        keys.press("Tab");
        keys.type("Olivia");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(page.locator("#tasks")).containsText("Count waiting orders");
        assertThat(page.locator("#tasks")).containsText("Olivia Owens");
        // The news may come before the answer to the form, which empties it.
        assertThat(page.locator("#task-text")).hasValue("");
        leave(keys);
    }

    private static void leave(Keyboard keys) {
        keys.press("Escape");
    }

    @Test
    void thePaletteFindsAndDoes() {
        room("Search is slow");
        room("Payments bounce");
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/alerts").page();
            Keyboard keys = page.keyboard();
            keys.press("/");
            Locator field = page.locator("#palette input");
            assertThat(field).isFocused();
            assertThat(page.locator("#palette [role=option]").first()).isVisible();
            assertThat(visitor.barriers()).isEmpty();
            visitor.picture("palette-light");
            keys.type("payme");
            keys.press("Enter");
            assertThat(page.locator("#room-head h1")).hasText("Payments bounce");

            page.locator("#text").focus();
            keys.press("Control+k");
            keys.type("change sev");
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Change severity");
            keys.press("Enter");
            assertThat(page.locator("#severity-dialog")).isVisible();
            keys.press("Escape");

            keys.press("Control+k");
            keys.type("nothing is called so at al");
            assertThat(page.locator("#palette [role=option]")).hasCount(1);
            keys.press("Escape");
            assertThat(page.locator("#palette")).isHidden();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsOpenStaysOpenWhileNewsComesIn() {
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/").page();
            page.keyboard().press("/");
            page.keyboard().type("gateway");
            room("Parcels are lost");
            assertThat(page.locator("main")).containsText("Parcels are lost");
            assertThat(page.locator("#palette")).isVisible();
            assertThat(page.locator("#palette input")).hasValue("gateway");
            assertThat(page.locator("#palette input")).isFocused();
        }
    }

    @Test
    void commandsAndPeopleAreCompletedWhileOneTypes() {
        String room = room("Checkout is slow");
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(room).page();
            Keyboard keys = page.keyboard();
            keys.press("n");
            keys.type("/se");
            Locator menu = page.locator("#text-suggestions");
            assertThat(menu).containsText("/sev 2 reason");
            assertThat(visitor.barriers()).isEmpty();
            visitor.picture("suggestions-light");
            keys.press("Enter");
            assertThat(page.locator("#text")).hasValue("/sev ");
            keys.type("9 no");
            keys.press("Control+Enter");
            assertThat(page.locator(".errors")).containsText("“9” is not a severity");
            assertThat(page.locator("#text")).hasValue("/sev 9 no");
            page.locator("#text").fill("");

            page.locator("#text").pressSequentially("Thanks @oli");
            assertThat(menu).containsText("Olivia Owens");
            keys.press("Tab");
            assertThat(page.locator("#text")).hasValue("Thanks @olivia ");
            keys.press("Control+Enter");
            assertThat(page.locator("#entries a[href^='/people/']")).hasText("Olivia Owens");
            page.locator("#text").pressSequentially("/resolve gone");
            keys.press("Control+Enter");
            assertThat(page.locator("#room-head .status")).hasText("Resolved");
            assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void keysNeverTakeWhatIsTypedAndCanBeSwitchedOff() {
        String room = room("Mail is late");
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.outsider().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(room).page();
            Keyboard keys = page.keyboard();
            page.locator("#text").focus();
            keys.type("design? /v g h");
            assertThat(page.locator("#text")).hasValue("design? /v g h");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            page.locator("#text").fill("");
            keys.press("Escape");
            keys.press("?");
            assertThat(page.locator("#keys")).containsText("Change the severity");
            assertThat(visitor.barriers()).isEmpty();
            visitor.picture("keys-light");
            keys.press("Escape");

            visitor.go("/account").page().check("#single_keys_off");
            page.click("main form.form button.primary");
            assertThat(page.locator("#notice")).containsText("Saved.");
            visitor.go(room);
            keys.press("v");
            keys.press("?");
            keys.press("/");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            keys.press("Control+k");
            assertThat(page.locator("#palette")).isVisible();
        }
    }

    @Test
    void draftsOutliveAClosedTabAndGoWithTheirWriter() {
        String room = room("Billing is off");
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.owner().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(room).page();
            cast.owner().api().postJson("/api/v1" + room + "/visibility-changes", Map.of("visibility", "restricted"));
            page.fill("#text", "Half a sentence about a customer");
            try (Page other = page.context().newPage()) {
                other.navigate(http.base() + room);
                assertThat(other.locator("#text")).hasValue("Half a sentence about a customer");
                assertThat(other.locator(".draft")).containsText("restored");
                other.click(".draft button");
                assertThat(other.locator("#text")).hasValue("");
            }
            page.reload();
            assertThat(page.locator("#text")).hasValue("");
            page.fill("#text", "Another half about a customer");
            page.reload();
            assertThat(page.locator("#text")).hasValue("Another half about a customer");
            visitor.go("/incidents/new").page().fill("#title", "A customer is");

            page.click(".menu summary");
            page.click("text=Sign out");
            page.waitForURL("**/sign-in*");
            assertThat(kept(page)).as("nothing is left").noneMatch(line -> line.contains("customer"));
            visitor.signIn(cast.owner().person().email(), Cast.PASSWORD).go(room);
            assertThat(page.locator("#text")).hasValue("");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("Object.entries(localStorage).map(([key, value]) => key + value)");
    }

    private String room(String title) {
        Map<String, String> declared = Map.of("title", title, "severity", "sev3");
        return "/incidents/"
                + cast.responder()
                        .api()
                        .postJson("/api/v1/incidents", declared)
                        .json()
                        .get("number")
                        .asString();
    }
}
