package dev.andon.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Three people write in one report in real browsers, one of them on a bad line, and a program writes as well. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ReportTogetherBrowserTest extends ReportStage {
    private static final String PASTE = "field => { const bytes ="
        + " Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),"
        + " c => c.charCodeAt(0)); const data = new DataTransfer(); data.items.add(new File([bytes], 'image.png', {"
        + " type: 'image/png' })); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles:"
        + " true, cancelable: true, composed: true })) }";

    @Autowired
    Http http;

    /** Somebody at a desk with the report open. */
    private final class Writer implements AutoCloseable {
        private final Visitor visitor;
        private final Page page;

        Writer(Cast.Member member, long number) {
            visitor = Visitor.atADesk(http.base()).signIn(member.person().email(), Cast.PASSWORD);
            page = visitor.go("/incidents/" + number + "/report").page();
        }

        Locator in(String key, String what) {
            return page.locator("section#" + key + " " + what);
        }

        void open(String key) {
            in(key, ".edit a.go").click();
            in(key, ".cm-content").waitFor();
        }

        void type(String key, String words) {
            in(key, ".cm-content").click();
            page.keyboard().press("Control+End");
            page.keyboard().type(words);
        }

        @Override
        public void close() {
            assertThat(visitor.complaints()).noneMatch(complaint -> complaint.contains("differed"));
            visitor.close();
        }
    }

    @Test
    void threeWriteInOneReportAndNobodysWordsAreLost() {
        long number = resolved("Checkout refuses cards", "open");
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        Cast.Member marek = cast.join("Marek Otto", Access.RESPONDER);
        try (Writer one = new Writer(ines, number);
                Writer two = new Writer(marek, number);
                Writer three = new Writer(cast.responder(), number)) {
            one.open("fault");
            two.open("fault");
            three.open("lessons");
            one.type("fault", "Ines: the pool was exhausted. ");
            three.type("lessons", "Rui: alarms came late.");
            assertThat(two.in("fault", ".cm-content")).containsText("Ines: the pool was exhausted.");
            assertThat(two.in("fault", ".peer-caret")).containsText("Ines Rask");
            assertThat(two.in("fault", ".here-now")).containsText("Ines Rask is here");
            assertThat(two.page.locator("nav.out a[href='#lessons'] .peers")).containsText("RR");
            assertThat(two.in("lessons", ".prose")).containsText("Rui: alarms came late.");

            two.page.context().setOffline(true);
            two.type("fault", "Marek: on a train. ");
            assertThat(two.in("fault", ".word"))
                    .containsText(
                            "Offline",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(20_000));
            JsonNode read = api().get(path(number) + "/sections/fault").json();
            Answer program = api().with("If-Match", "\"" + read.get("version").asLong() + "\"")
                    .json(
                            "PATCH",
                            path(number) + "/sections/fault",
                            Map.of(
                                    "body",
                                    "Program: p99 was 4 s. " + read.get("body").asString()));
            assertThat(program.status()).as(program.body()).isEqualTo(200);
            one.type("fault", "Ines again. ");
            two.page.context().setOffline(false);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(body(api().get(path(number)).json(), "fault"))
                            .contains("Ines: the pool", "Marek: on a train.", "Program: p99", "Ines again."));
            assertThat(one.in("fault", ".cm-content")).containsText("Marek: on a train.");
            assertThat(two.in("fault", ".cm-content")).containsText("Program: p99 was 4 s.");
            assertThat(one.visitor.picture("report-together").barriers()).isEmpty();

            one.in("fault", "button:has-text('Done')").click();
            assertThat(one.in("fault", ".prose")).containsText("Marek: on a train.");
            assertThat(one.in("fault", ".editor-host")).hasCount(0);
        }
    }

    @Test
    void byKeyboardAllSectionsAreWrittenAndAPictureIsAskedForItsWords() {
        long number = resolved("Images are broken", "open");
        try (Writer rui = new Writer(cast.responder(), number)) {
            Page page = rui.page;
            page.locator("button[data-report-target=all]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("section#lessons .cm-content")).isVisible();
            assertThat(page.locator(".paper section .editor-host").nth(3)).isVisible();
            rui.in("fault", ".cm-content").focus();
            page.keyboard().type("g i / ? are letters here");
            assertThat(rui.in("fault", ".prose")).containsText("letters here");
            rui.in("fault", ".cm-content").evaluate(PASTE);
            assertThat(rui.in("fault", ".ask-picture")).isVisible();
            page.keyboard().press("Enter");
            assertThat(rui.in("fault", ".ask-picture input").first()).hasAttribute("aria-invalid", "true");
            page.keyboard().type("The error page");
            page.keyboard().press("Tab");
            page.keyboard().type("1");
            page.keyboard().press("Enter");
            assertThat(rui.in("fault", ".prose img")).hasAttribute("alt", "The error page");
            assertThat(body(api().get(path(number)).json(), "fault")).contains("![The error page](/incidents/", "[1]");
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("document.activeElement.classList.contains('editor-host')"))
                    .isFalse();
            assertThat(rui.visitor.picture("report-writing").barriers()).isEmpty();
            page.click("button[data-report-target=all]");
            assertThat(page.locator(".editor-host")).hasCount(0);
        }
    }
}
