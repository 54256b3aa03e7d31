package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.andon.people.Accounts;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session ends while its room is open: one is told so, and loses nothing of what one typed. */
@StoryTest
class SignedOutBrowserTest {
    private static final String OTHER = "another calm and quiet word";

    /** The page says so after five seconds of silence; that is as long as an assertion waits by itself. */
    private static final ContainsTextOptions AFTER_SILENCE = new ContainsTextOptions().setTimeout(20_000);

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Test
    void aRoomLeftOpenInAnotherTabIsNotReadOnAfterSigningOut() {
        String incidents = "/api/v1/incidents";
        long number = cast.owner()
                .api()
                .postJson(incidents, Map.of("title", "Mail is late", "severity", "sev3"))
                .json()
                .get("number")
                .asLong();
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.viewer().person().email(), Cast.PASSWORD)) {
            Page room = visitor.go("/incidents/" + number).page();
            Page other = room.context().newPage();
            other.navigate(http.base() + "/account");
            other.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()");
            other.waitForURL(url -> url.contains("/sign-in"));
            room.bringToFront();

            assertThat(room.locator(".lost")).containsText("You are signed out", AFTER_SILENCE);
            cast.owner().api().postJson(incidents + "/" + number + "/notes", Map.of("text", "Not for those who left"));
            assertThat(room.locator("#entries")).not().containsText("Not for those who left");
        }
    }

    @Test
    void whoeverIsSignedOutIsToldSoAndFindsTheirWordsAgain() {
        String room = "/incidents/"
                + cast.owner()
                        .api()
                        .postJson("/api/v1/incidents", Map.of("title", "Search is slow", "severity", "sev3"))
                        .json()
                        .get("number")
                        .asString();
        Cast.Member rui = cast.responder();
        try (Visitor visitor = Visitor.atADesk(http.base()).signIn(rui.person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(room).page();
            page.fill("#text", "The index was rebuilt at");

            page.context().setOffline(true);
            // Ends the stream, too; a page that is offline learns no more than that.
            accounts.changePassword(rui.actor(), Cast.PASSWORD, OTHER);
            assertThat(page.locator(".lost")).containsText("Connection lost", AFTER_SILENCE);
            page.context().setOffline(false);
            assertThat(page.locator(".lost")).containsText("You are signed out", AFTER_SILENCE);
            assertThat(page.locator("#text")).hasValue("The index was rebuilt at");

            page.fill("#text", "The index was rebuilt at noon");
            page.press("#text", "Control+Enter");
            page.waitForURL(url -> url.contains("/sign-in"));
            page.fill("[name=email]", rui.person().email());
            page.fill("[name=password]", OTHER);
            page.click("main button");
            page.waitForURL(url -> url.endsWith(room));
            assertThat(page.locator("#text")).hasValue("The index was rebuilt at noon");
        }
    }
}
