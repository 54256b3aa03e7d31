package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalog in the hands of people: suggested while they type, ticked before each other's eyes, without scripts too. */
@StoryTest
class CatalogBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void whatOneTicksTheOtherSeesAndTypingSuggests() {
        Http api = cast.owner().api();
        api.postJson("/api/v1/services", Map.of("key", "gateway", "name", "Gateway", "aliases", List.of("psp")));
        api.postJson(
                "/api/v1/runbooks",
                Map.of(
                        "key",
                        "declines",
                        "name",
                        "Declines",
                        "services",
                        List.of("gateway"),
                        "text",
                        "- [ ] Roll back"));
        try (Visitor one = Visitor.atADesk(http.base())
                        .signIn(cast.responder().person().email(), Cast.PASSWORD);
                Visitor other = Visitor.onAPhone(http.base())
                        .signIn(cast.viewer().person().email(), Cast.PASSWORD)) {
            Page page = one.go("/incidents/new").page();
            page.fill("[name=title]", "Cards are declined");
            page.check("[name=severity][value=sev2]");
            page.click("details.more summary");
            page.locator("#services").pressSequentially("kiosk, ps");
            assertThat(page.locator("#services-known option[value='kiosk, gateway']"))
                    .hasCount(1);
            page.fill("#services", "kiosk, psp");
            page.click("button.primary.big");
            page.waitForURL(url -> url.matches(".*/incidents/\\d+"));
            String room = page.url().substring(http.base().length());

            Page watching = other.go(room + "#work").page();
            Locator progress = watching.locator("#runbooks summary");
            assertThat(progress).containsText("0 of 1");
            page.click("#runbooks button[aria-label='Tick step 1 of Declines']");
            assertThat(progress).containsText("1 of 1");
            assertThat(page.locator("#runbooks .by")).containsText("Rui Ramos");
            assertThat(watching.locator("#services")).containsText("not in the catalog");
            assertThat(one.barriers()).isEmpty();
            assertThat(other.isTooWide()).isFalse();
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsAStepIsTickedOnItsPage() {
        Http api = cast.owner().api();
        api.postJson("/api/v1/runbooks", Map.of("key", "plain", "name", "Plain", "text", "- [ ] Look"));
        String number = api.postJson("/api/v1/incidents", Map.of("title", "Slow", "severity", "sev4"))
                .json()
                .path("number")
                .asString();
        try (Visitor visitor = Visitor.withoutJavaScript(http.base())
                .signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/incidents/" + number + "/runbooks/plain").page();
            page.click("button[aria-label='Tick step 1 of Plain']");
            assertThat(page.locator("main")).containsText("1 of 1 steps done");
            visitor.go("/incidents/" + number + "/services");
            page.fill("#services", "a kiosk");
            page.click("main button.primary");
            assertThat(page.locator("#services")).containsText("a kiosk");
        }
    }
}
