package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tick is seen by everybody at once, can be made without scripts, and only by those who respond. */
@StoryTest
class ChecklistBrowserTest {
    private static final String VENDORS = "#press-usual_suspects-vendors";

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void aTickReachesTheOtherBrowserAndWorksWithoutScripts() {
        String room = declared();
        try (Visitor ines = at(Visitor.atADesk(http.base()), cast.responder());
                Visitor vera = at(Visitor.atADesk(http.base()), cast.viewer());
                Visitor plain = at(Visitor.withoutJavaScript(http.base()), cast.outsider())) {
            Page one = ines.go(room).page();
            Page other = vera.go(room).page();
            one.click(VENDORS);
            assertThat(one.locator(VENDORS)).hasAttribute("aria-pressed", "true");
            assertThat(one.locator("#entries")).containsText("ticked “Is a vendor down?”");
            assertThat(other.locator("#checklist-usual_suspects")).containsText("1 of 6");
            assertThat(other.locator(VENDORS)).isHidden();
            assertThat(other.locator("#tick-usual_suspects-vendors .tick.yes").last())
                    .isVisible();
            one.click(VENDORS);
            assertThat(other.locator("#checklist-usual_suspects")).containsText("0 of 6");

            Page bare = plain.go(room).page();
            assertThat(bare.locator(VENDORS)).isHidden();
            bare.click("text=All checklists, also of other phases");
            bare.click("#press-afterwards-rest");
            assertThat(bare.locator("#press-afterwards-rest")).hasAttribute("aria-pressed", "true");

            cast.responder().api().postJson("/api/v1" + room + "/status-changes", Map.of("status", "containing"));
            assertThat(one.locator("#checklist-stop_the_bleeding")).isVisible();
            assertThat(one.locator("#room-phase")).containsText("Stop the bleeding; the cause can wait.");
            assertThat(other.locator("#war-room")).containsText("The incident bridge");
            assertThat(ines.barriers()).isEmpty();
            assertThat(ines.complaints()).isEmpty();
        }
    }

    private static Visitor at(Visitor visitor, Cast.Member member) {
        return visitor.signIn(member.person().email(), Cast.PASSWORD);
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
