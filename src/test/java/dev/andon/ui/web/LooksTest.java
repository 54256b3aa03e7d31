package dev.andon.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The parts of pages, seen in a browser under the real content policy. Pictures go to target/looks. */
@StoryTest
@Import(Gallery.class)
class LooksTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Http http;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "home", "list", "form", "report"})
    void everyPartIsReadableInBothThemesAndOnAPhone(String name) {
        look(name, "light", 1440, ColorScheme.LIGHT);
        look(name, "dark", 1440, ColorScheme.DARK);
        look(name, "phone", 390, ColorScheme.LIGHT);
        look(name, "phone-dark", 390, ColorScheme.DARK);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theListOfKeysOpensAndNamesThem() {
        try (Page page = open("home", 1440, ColorScheme.LIGHT)) {
            page.keyboard().press("?");
            assertThat(page.locator("#keys").innerText()).contains("Declare an incident", "Search");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsBeingWrittenSurvivesAReload() {
        try (Page page = open("room", 1440, ColorScheme.LIGHT)) {
            page.keyboard().press("n");
            page.keyboard().type("half a sentence");
            page.reload();
            page.waitForFunction("document.querySelector('#text').value === 'half a sentence'");
        }
    }

    @Test
    void onAPhoneTheRoomIsOneViewAtATime() {
        try (Page page = open("room", 390, ColorScheme.LIGHT)) {
            assertThat(page.isVisible("#stream")).isTrue();
            assertThat(page.isVisible("#state")).isFalse();
            page.click(".jump a[href='#state']");
            page.waitForSelector("#state", new Page.WaitForSelectorOptions().setTimeout(5000));
            assertThat(page.isVisible("#stream")).isFalse();
            page.click(".jump a[href='#stream']");
            page.waitForSelector("#stream", new Page.WaitForSelectorOptions().setTimeout(5000));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aThemeThatWasChosenStays() {
        try (Page page = open("home", 1440, ColorScheme.LIGHT)) {
            page.click(".menu summary");
            page.click("button[value=dark]");
            page.reload();
            assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        }
    }

    private void look(String name, String as, int width, ColorScheme scheme) {
        try (Page page = open(name, width, scheme)) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks", name + "-" + as + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s %s does not scroll sideways", name, as)
                    .isLessThanOrEqualTo(width);
            for (Rule rule : new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()) {
                rule.getNodes()
                        .forEach(node -> complaints.add("%s %s: %s %s %s"
                                .formatted(name, as, rule.getId(), node.getHtml(), node.getFailureSummary())));
            }
        }
    }

    private Page open(String name, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 1000)
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(name + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(name + ": " + error));
        page.navigate(http.base() + "/assets/gallery/" + name);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }
}
