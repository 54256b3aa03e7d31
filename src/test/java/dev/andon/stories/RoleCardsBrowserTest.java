package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is new to a role can read what it asks: in the room, where roles are given, and where one is offered. */
@StoryTest
class RoleCardsBrowserTest {
    private static final String CARD = "Sees the whole and decides";

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void aCardIsReadByThumbAndByKeyboardAndStaysOpenWhenNewsComesIn() {
        cast.owner()
                .api()
                .json(
                        "PUT",
                        "/api/v1/playbook/roles/commander",
                        Map.of("name", "Commander", "card", CARD + ".\n\nRests."));
        String room = declared();
        cast.responder().api().postJson("/api/v1" + room + "/role-handovers", giving("commander", cast.responder()));
        try (Visitor desk = Visitor.atADesk(http.base())
                        .signIn(cast.responder().person().email(), Cast.PASSWORD);
                Visitor phone = Visitor.onAPhone(http.base())
                        .signIn(cast.viewer().person().email(), Cast.PASSWORD)) {
            Page page = desk.go(room).page();
            Locator summary = page.locator("#room-command .rolecards summary");
            summary.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#room-command .rolecards")).containsText(CARD);
            assertThat(page.locator("#room-command .rolecards dl")).isVisible();
            cast.responder().api().postJson("/api/v1" + room + "/severity-changes", Map.of("severity", "sev1"));
            assertThat(page.locator("#room-head .sev")).hasText("SEV1");
            assertThat(page.locator("#room-command .rolecards dl")).isVisible();
            assertThat(desk.picture("rolecards-desk").barriers()).isEmpty();

            Page small = phone.go(room + "#people").page();
            small.locator("#room-command .rolecards summary").tap();
            assertThat(small.locator("#room-command .rolecards dl")).isVisible();
            assertThat(phone.isTooWide()).isFalse();

            for (String at : new String[] {"/roles", "/handovers/new"}) {
                desk.go(room + at);
                page.locator("main .rolecards summary").click();
                assertThat(page.locator("main .rolecards dl")).containsText(CARD);
                assertThat(desk.barriers()).isEmpty();
            }
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverIsOfferedARoleReadsItsCardWithoutScripts() {
        String room = declared();
        cast.responder().api().postJson("/api/v1" + room + "/role-handovers", giving("scribe", cast.responder()));
        cast.responder().api().postJson("/api/v1" + room + "/role-handovers", giving("scribe", cast.outsider()));
        try (Visitor plain = Visitor.withoutJavaScript(http.base())
                .signIn(cast.outsider().person().email(), Cast.PASSWORD)) {
            Page page = plain.go("/").page();
            page.locator("a[href*='/handovers/']").first().click();
            assertThat(page.locator("main .rolecards dt")).hasCount(1);
            page.locator("main .rolecards summary").click();
            assertThat(page.locator("main .rolecards dl")).isVisible();
        }
    }

    private static Map<String, Object> giving(String role, Cast.Member to) {
        return Map.of("role", role, "person_id", to.id());
    }

    private String declared() {
        return "/incidents/"
                + cast.responder()
                        .api()
                        .postJson("/api/v1/incidents", Map.of("title", "Orders wait", "severity", "sev2"))
                        .json()
                        .get("number")
                        .asLong();
    }
}
