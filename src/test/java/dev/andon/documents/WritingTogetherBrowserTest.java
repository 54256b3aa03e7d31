package dev.andon.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.andon.people.Access;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several people write in one document, in real browsers, and their lines drop. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class WritingTogetherBrowserTest {
    private static final String TEXT =
            "document.querySelector('.editor-host').shadowRoot.querySelector('.cm-content').cmTile.root.view.state.doc.toString()";
    private static final String PASTE = "field => { const bytes ="
        + " Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),"
        + " c => c.charCodeAt(0)); const data = new DataTransfer(); data.items.add(new File([bytes], 'image.png', {"
        + " type: 'image/png' })); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles:"
        + " true, cancelable: true, composed: true })) }";

    /** Letters that nobody else types: others may type between them. */
    private static final String PROGRAM = "αβγδε";

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    private String document;

    @BeforeEach
    void declare() {
        Map<String, ?> body = Map.of("title", "Checkout rejects cards", "severity", "sev1");
        JsonNode declared =
                cast.responder().api().postJson("/api/v1/incidents", body).json();
        document = "/incidents/" + declared.get("number").asString() + "/document";
    }

    /** Somebody who types at random, and whose line drops now and then. */
    private static final class Writer implements AutoCloseable {
        private final String name;
        private final Visitor visitor;
        private final Page page;
        private final Random random;
        private final List<String> typed = new ArrayList<>();
        private boolean offline;

        Writer(Http http, Cast.Member member, String document, long seed) {
            name = Character.toString(member.person().name().charAt(0));
            visitor = Visitor.atADesk(http.base()).signIn(member.person().email(), Cast.PASSWORD);
            page = visitor.go(document).page();
            page.locator(".cm-content").waitFor();
            random = new Random(seed);
        }

        /** A word that nobody else types goes somewhere into the text, between two characters that may be others' words. */
        void type() {
            String word = "‹%s%03d😀›".formatted(name, typed.size());
            page.evaluate(
                    "at => { const view ="
                        + " document.querySelector('.editor-host').shadowRoot.querySelector('.cm-content').cmTile.root.view;"
                        + " const text = view.state.doc.toString(); let to = Math.floor(at * text.length); while"
                        + " (/[\\udc00-\\udfff]/.test(text[to] ?? '')) to--; view.dispatch({ selection: { anchor: to }"
                        + " }); view.focus() }",
                    random.nextDouble());
            page.keyboard().type(word);
            typed.add(word);
        }

        void lineDropsOrComesBack() {
            offline = !offline;
            page.context().setOffline(offline);
        }

        void comesBack() {
            offline = false;
            page.context().setOffline(false);
        }

        String text() {
            return (String) page.evaluate(TEXT);
        }

        @Override
        public void close() {
            visitor.close();
        }
    }

    @Test
    void threeWhoseLinesDropForAMinuteComeToOneTextAndLoseNothing() {
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        Cast.Member marek = cast.join("Marek Otto", Access.RESPONDER);
        try (Writer one = new Writer(http, ines, document, 1);
                Writer two = new Writer(http, marek, document, 2);
                Writer three = new Writer(http, cast.responder(), document, 3)) {
            List<Writer> writers = List.of(one, two, three);
            String program = typeFor(LONG, writers);

            writers.forEach(Writer::comesBack);
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
                String server = read().get("text").asString();
                assertThat(writers)
                        .allSatisfy(writer -> assertThat(writer.text()).isEqualTo(server));
                writers.stream()
                        .flatMap(writer -> writer.typed.stream())
                        .forEach(word -> word.codePoints()
                                .forEach(c -> assertThat(server.indexOf(c)).isNotNegative()));
            });
            String text = read().get("text").asString();
            nothingIsLostOrDoubled(text, writers);
            program.codePoints().forEach(c -> assertThat(text.indexOf(c)).isNotNegative());
            writers.forEach(writer -> assertThat(writer.visitor.complaints())
                    .as("the texts never differed")
                    .noneMatch(complaint -> complaint.contains("differed")));
        }
    }

    /** @return what a program wrote meanwhile, from a version that was old by then */
    private String typeFor(Duration time, List<Writer> writers) {
        Random random = new Random(7);
        JsonNode old = read();
        String said = "";
        long end = System.nanoTime() + time.toNanos();
        long half = System.nanoTime() + time.toNanos() / 2;
        while (System.nanoTime() < end) {
            Writer writer = writers.get(random.nextInt(writers.size()));
            writer.type();
            if (random.nextInt(8) == 0) {
                writers.get(random.nextInt(writers.size())).lineDropsOrComesBack();
            }
            if (said.isEmpty() && System.nanoTime() > half) {
                said = PROGRAM;
                merge(old, said);
            }
        }
        return said;
    }

    private void merge(JsonNode old, String said) {
        String text = old.get("text").asString() + said;
        Http program = cast.responder()
                .api()
                .with("If-Match", "\"" + old.get("version").asString() + "\"");
        assertThat(program.json("PUT", "/api/v1" + document, Map.of("text", text))
                        .status())
                .isEqualTo(200);
    }

    /** Nobody deleted anything, so each unit that was typed is there as often as it was typed. */
    private void nothingIsLostOrDoubled(String text, List<Writer> writers) {
        long typed = writers.stream()
                .flatMap(writer -> writer.typed.stream())
                .mapToLong(String::length)
                .sum();
        String template = at(0);
        assertThat(writers).allSatisfy(writer -> assertThat(writer.typed).hasSizeGreaterThan(20));
        assertThat(text.length()).isEqualTo(template.length() + typed + PROGRAM.length());
        long faces = text.codePoints().filter(c -> c == 0x1F600).count();
        assertThat(faces)
                .isEqualTo(writers.stream()
                        .mapToLong(writer -> writer.typed.size())
                        .sum());
        Stream.of("I", "M", "R")
                .forEach(name -> assertThat(count(text, "‹" + name)).isPositive());
    }

    private static long count(String text, String part) {
        return text.split(part, -1).length - 1L;
    }

    @Test
    void whatIsTypedWithoutALineIsKeptOverAReloadAndOthersAreSeen() {
        Cast.Member ines = cast.join("Ada Lund", Access.RESPONDER);
        try (Writer desk = new Writer(http, ines, document, 1);
                Writer other = new Writer(http, cast.responder(), document, 2)) {
            other.page.locator(".cm-content").click();
            other.page.keyboard().press("Control+End");
            other.page.keyboard().type("\nRui was here.");
            assertThat(desk.page.locator(".peer-caret")).containsText("Rui Ramos");
            assertThat(desk.page.locator(".here-now")).containsText("Rui Ramos");
            assertThat(desk.page.locator(".read")).containsText("Rui was here.");
            assertThat(desk.visitor.picture("document-two").barriers()).isEmpty();

            desk.page.context().setOffline(true);
            desk.page.locator(".cm-line").first().click();
            desk.page.keyboard().press("End");
            desk.page.keyboard().type(" Typed on a train.");
            assertThat(desk.page.locator(".word"))
                    .containsText(
                            "Offline: your text is kept, and sent when the connection is back",
                            new ContainsTextOptions().setTimeout(20_000));
            desk.page.context().route("**/document/changes", route -> route.abort());
            desk.page.context().setOffline(false);
            desk.page.reload();
            assertThat(desk.page.locator(".cm-content")).not().containsText("Typed on a train.");
            desk.page.context().unroute("**/document/changes");
            desk.page.reload();

            assertThat(other.page.locator(".cm-content")).containsText("Typed on a train.");
            assertThat(desk.page.locator(".cm-content")).containsText("Typed on a train.");
            assertThat(count(read().get("text").asString(), "Typed on a train")).isEqualTo(1);
        }
    }

    @Test
    void aPictureThatIsPastedIsShownWhereItWasPasted() {
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(document).page();
            page.locator(".cm-content").click();
            page.locator(".cm-content").evaluate(PASTE);
            assertThat(page.locator(".cm-content")).containsText("![Screenshot");
            assertThat(page.locator(".read img")).isVisible();

            visitor.go(document.replace("/document", ""));
            page.locator("#text").click();
            page.locator("#text").evaluate(PASTE);
            assertThat(page.locator("#text"))
                    .hasValue(java.util.regex.Pattern.compile("!\\[Screenshot .*/appendix/2/content\\)\\s*"));
            assertThat(page.locator("#appendix")).containsText("2 items, 2 pictures");
            visitor.go(document.replace("/document", "/appendix"));
            page.fill("#text", "lag = 40 s");
            page.click("main form button.primary");
            assertThat(page.locator("#item-3")).containsText("Pasted output");
            assertThat(page.locator("#text")).hasValue("");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void byKeyboardOneGetsInAndOut() {
        try (Visitor visitor =
                Visitor.atADesk(http.base()).signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(document).page();
            page.locator(".cm-content").focus();
            page.keyboard().type("g i / ? are letters here");
            assertThat(page.locator(".cm-content")).containsText("g i / ? are letters here");
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("document.activeElement.classList.contains('editor-host')"))
                    .isFalse();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsAFieldAndAButtonMergeAsWell() {
        try (Visitor visitor = Visitor.withoutJavaScript(http.base())
                .signIn(cast.responder().person().email(), Cast.PASSWORD)) {
            Page page = visitor.go(document).page();
            merge(read(), "A program wrote this.");
            page.fill("#text", "Written by hand.\n" + page.inputValue("#text"));
            page.click("main button.primary");

            assertThat(page.locator("#text")).containsText("Written by hand.");
            assertThat(page.locator("#text")).containsText("A program wrote this.");
        }
    }

    private JsonNode read() {
        return cast.responder().api().get("/api/v1" + document).json();
    }

    private String at(long version) {
        return cast.responder()
                .api()
                .get("/api/v1" + document + "/versions/" + version)
                .json()
                .get("text")
                .asString();
    }
}
