package dev.andon.prevention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.andon.followups.FollowUp;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A room that is open shows what was found the moment it is found; nobody has to write anything first. */
class LiveRoomBrowserTest extends PreventionStage {
    @Autowired
    Http http;

    @Test
    void whatIsFoundAndWhatBecomesOfItIsSeenAtOnce() {
        long first = incident("Sluice gate stuck", "sluices", "open");
        FollowUp oil = followUp(first, "Oil the sluice gate", "", 5, null);
        days(10);
        long second = incident("Sluice gate stuck again", "sluices", "open");
        try (Visitor rui =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Locator panel = rui.go("/incidents/" + second).page().locator("#earlier-follow-ups");
            assertThat(panel).isHidden();
            look();
            assertThat(panel).containsText("Oil the sluice gate");
            assertThat(panel).containsText("due 5 days ago");
            followingUp.done(act(), oil.number(), "Oiled.");
            assertThat(panel).isHidden();
            assertThat(rui.complaints()).isEmpty();
        }
    }
}
