package dev.andon.reviews.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.people.Access;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rui leads at a desk, Cleo takes part with a phone; each sees at once what the other did. */
@StoryTest
class RoomBrowserTest extends HeldStage {
    @Autowired
    Http http;

    @Test
    void theRoomIsTheSameForBoth() {
        Cast.Member cleo = join("Cleo Costa", Access.VIEWER);
        ReviewMeeting meeting = planned(List.of(declared("Checkout is slow"), declared("Mail is late")), cleo);
        inviting.invite(rui(), meeting.id(), null);
        clock.set(TEN);
        posted(cleo, meeting, "/questions", Map.of("words", "Why did nobody page?"));
        String room = meeting.path() + "/room";
        try (Visitor desk = Visitor.atADesk(http.base())
                        .signIn(cast.responder().person().email(), Cast.PASSWORD);
                Visitor phone =
                        Visitor.onAPhone(http.base()).signIn(cleo.person().email(), Cast.PASSWORD)) {
            Page lead = desk.go(room).page();
            Page guest = phone.go(room).page();
            lead.locator("text=Begin the meeting").waitFor();
            lead.keyboard().press("s");
            assertThat(guest.locator("#this")).containsText("Checkout is slow");
            assertThat(guest.locator("#this button")).hasCount(0);
            guest.click("text=I am here");
            assertThat(lead.locator("[aria-label='Who is there']")).containsText("Cleo Costa");

            lead.fill("#words", "Half a decision");
            guest.click("text=Raise my hand");
            assertThat(lead.locator("[aria-label='Who speaks']")).containsText("Cleo Costa");
            assertThat(lead.locator("#words")).hasValue("Half a decision");
            lead.reload();
            assertThat(lead.locator("#words")).hasValue("Half a decision");
            assertThat(lead.locator("#parked")).hasValue("");
            lead.click("text=Next: Cleo Costa");
            assertThat(guest.locator("text=I am done")).isVisible();
            lead.fill("#title", "Monitoring of the pool");
            Locator advice = lead.locator(".field:has(#title) .wording");
            assertThat(advice).containsText("Begin with what is done");
            guest.click("text=I am done");
            assertThat(guest.locator("text=Raise my hand")).isVisible();
            assertThat(lead.locator("text=Next: Cleo Costa")).hasCount(0);
            assertThat(advice).isVisible(); // though the page was refreshed meanwhile
            lead.fill("#words", "Alert on the pool");
            lead.click("text=Decided >> nth=0");
            assertThat(guest.locator("[aria-label='Decided']")).containsText("Alert on the pool");
            assertThat(lead.locator("#words")).hasValue("");
            lead.fill("#title", "Alert when the pool is 80% used");
            lead.click("text=Add it");
            assertThat(guest.locator("[aria-label='Follow-ups of this meeting']"))
                    .containsText("80% used");
            lead.click("#questions >> text=Discussed");
            assertThat(guest.locator("#questions .tick")).hasCount(1);
            lead.keyboard().press("n");
            assertThat(guest.locator("#this")).containsText("Mail is late");
            assertThat(desk.pictureIfAsked("review-room-desk").barriers()).isEmpty();
            assertThat(phone.pictureIfAsked("review-room-phone").barriers()).isEmpty();
            assertThat(phone.isTooWide()).isFalse();
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
