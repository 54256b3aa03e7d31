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

/** Somebody on a phone says what they suppose: the first tap on a tab is the one that counts. */
@StoryTest
class ComposerOnAPhoneBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void theFirstTapOnATabChoosesIt() {
        long number = cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "Written from a train", "severity", "sev3"))
                .json()
                .get("number")
                .asLong();
        try (Visitor phone =
                Visitor.onAPhone(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            for (String tab : new String[] {"claim", "task"}) {
                Page page = phone.go("/incidents/" + number).page();
                page.locator(".composer .tabs label:has([value=%s])".formatted(tab))
                        .tap();
                assertThat(page.locator(".composer [data-tab=%s]".formatted(tab)))
                        .isVisible();
                assertThat(page.locator(".composer [data-tab=%s] button.primary".formatted(tab)))
                        .isVisible();
                assertThat(phone.isTooWide()).isFalse();
            }
        }
    }
}
