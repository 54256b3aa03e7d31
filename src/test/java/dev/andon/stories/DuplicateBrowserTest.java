package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A duplicate is seen while it is typed, declared all the same, merged in two presses, and taken apart again. */
@StoryTest
class DuplicateBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Test
    void isSeenWhileTypingAndMergedAfterwards() {
        Incident there = declarations.declare(
                Act.by(cast.owner().actor(), "web"),
                new Declare("Checkout rejects card payments", "sev2", null, null, List.of(), null, List.of()));
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go("/incidents/new").page();
            page.locator("[name=title]").pressSequentially("Card payments fail in checkout");
            assertThat(page.locator("#alike")).containsText("INC-" + there.number());
            assertThat(page.locator("[name=title]")).hasValue("Card payments fail in checkout");
            assertThat(visitor.picture("declare-alike").barriers()).isEmpty();

            page.locator("[name=severity][value=sev2]").check();
            page.click("button.big");
            assertThat(page.locator("#ties")).containsText("May be the same");
            page.locator("#ties").getByText("Merge").click();
            assertThat(page.locator("main")).containsText("The response goes on in");
            visitor.picture("merge-preview");
            page.click("button.big");

            assertThat(page.locator("#merged")).containsText("INC-" + there.number());
            visitor.picture("merged");
            page.locator("#merged").getByText("Take the merge back").click();
            page.click("main button.primary >> text=Take the merge back");
            assertThat(page.locator("#room-head")).containsText("Investigating");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
