package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import dev.andon.people.Access;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ines at her desk hands command to Marek, who has a phone; each sees at once what the other did. */
@StoryTest
class HandoverBrowserTest {
    /** As it looks: what is hidden from this person does not count. */
    private static final ContainsTextOptions SEEN = new ContainsTextOptions().setUseInnerText(true);

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void commandGoesFromADeskToAPhone() {
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        Cast.Member marek = cast.join("Marek Otto", Access.RESPONDER);
        String room = "/incidents/"
                + ines.api()
                        .postJson("/api/v1/incidents", Map.of("title", "Checkout rejects cards", "severity", "sev1"))
                        .json()
                        .get("number")
                        .asString();
        try (Visitor desk = Visitor.atADesk(http.base()).signIn(ines.person().email(), Cast.PASSWORD);
                Visitor phone =
                        Visitor.onAPhone(http.base()).signIn(marek.person().email(), Cast.PASSWORD)) {
            Page inRoom = phone.go(room).page();
            assertThat(inRoom.locator("#room-head")).containsText("Nobody commands");
            Page atDesk = desk.go(room).page();
            atDesk.click("text=Take command");
            assertThat(inRoom.locator("#room-head")).containsText("Ines Rask commands");

            offer(desk, room, "Marek Otto");
            assertThat(atDesk.locator("#offers")).containsText("Commander is offered to Marek Otto");
            assertThat(atDesk.locator("#offers .for-me").first()).isHidden();
            assertThat(inRoom.locator("#offers")).containsText("Commander is offered to you.", SEEN);
            assertThat(phone.picture("handover-phone").barriers()).isEmpty();
            assertThat(phone.isTooWide()).isFalse();
            assertThat(desk.picture("handover-desk").barriers()).isEmpty();
            inRoom.click("#offers >> text=Decline");
            assertThat(atDesk.locator("#entries")).containsText("declined Commander; Ines Rask still has it");

            offer(desk, room, "Marek Otto");
            Page home = phone.go("/").page();
            assertThat(home.locator(".offer.asked")).containsText("is offered to you");
            assertThat(phone.picture("handover-home").barriers()).isEmpty();
            home.click(".offer.asked button:text-is(\"Accept\")"); // its sentence has the word too
            assertThat(atDesk.locator("#room-command .commander")).containsText("Marek Otto");
            assertThat(home.locator("#room-head")).containsText("Marek Otto commands");
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void offer(Visitor from, String room, String to) {
        Page page = from.go(room + "/handovers/new").page();
        page.selectOption("#person_id", new SelectOption().setLabel(to));
        page.click("text=Offer it");
        page.waitForURL(url -> url.endsWith(room));
    }
}
