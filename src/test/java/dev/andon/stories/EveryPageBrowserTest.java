package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.testing.Barriers;
import dev.andon.testing.Browsers;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import dev.andon.testing.Visitor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page, in both themes and on a phone: nothing in anybody's way, nothing wider than the screen. A page is opened
 * once at a desk and looked at by day and by night, and opened once more on a phone. With {@code -Dpictures=true} each
 * look is kept as a picture in {@code target/looks}.
 */
@StoryTest
class EveryPageBrowserTest {
    private static List<String> pages = List.of();
    private static String playbook = "";

    @Autowired
    Http http;

    @Autowired
    Cast cast;

    private final List<String> found = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void aHouseWithSomethingOnEveryPage(@Autowired Cast cast, @Autowired Timers timers) {
        pages = FurnishedHouse.pages(cast, timers);
        Http browser = cast.owner().browser();
        pages.forEach(page -> assertThat(browser.get(page).status()).as(page).isEqualTo(200));
        playbook = cast.owner().api().get("/playbook.yaml").body();
    }

    /** Two at a time, as this is the longest test of all. */
    @Test
    void isReadableAtADeskByDayAndByNightAndOnAPhone() throws Exception {
        Browsers.open(); // without one the test is left out, which other threads cannot say
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService lookers = Executors.newFixedThreadPool(2)) {
            Future<?> one = lookers.submit(() -> lookAtWhatIsLeft(next));
            Future<?> other = lookers.submit(() -> lookAtWhatIsLeft(next));
            one.get();
            other.get();
        }
        assertThat(next.get()).isGreaterThanOrEqualTo(pages.size());
        assertThat(found).isEmpty();
    }

    private void lookAtWhatIsLeft(AtomicInteger next) {
        try (Visitor desk = signedIn(Visitor.atADesk(http.base()));
                Visitor phone = signedIn(Visitor.onAPhone(http.base()))) {
            for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
                String page = pages.get(i);
                byDayAndByNight(opened(desk, page), page);
                onAPhone(opened(phone, page), page);
            }
            found.addAll(desk.complaints());
            found.addAll(phone.complaints());
        }
    }

    /** The page of the API is one shape four hundred times: axe would take as long for it as for fifty other pages. */
    private static Visitor opened(Visitor visitor, String page) {
        visitor.go(page);
        if (page.equals("/api")) {
            visitor.page()
                    .evaluate("document.querySelectorAll('main section:nth-of-type(n+5)').forEach(it => it.remove())");
        }
        return visitor;
    }

    @Test
    void soIsWhatOpensWithoutAnAddressOfItsOwn() {
        try (Visitor desk = signedIn(Visitor.atADesk(http.base()));
                Visitor phone = signedIn(Visitor.onAPhone(http.base()))) {
            desk.go("/").page().keyboard().press("/");
            searched(desk.page());
            byDayAndByNight(desk, "palette, open");
            phone.go("/").page().locator("[data-palette-open]:visible").first().click();
            searched(phone.page());
            onAPhone(phone, "palette, open");
            compared(desk.go("/playbook/file").page());
            byDayAndByNight(desk, "playbook, compared");
            compared(phone.go("/playbook/file").page());
            onAPhone(phone, "playbook, compared");
            found.addAll(desk.complaints());
            found.addAll(phone.complaints());
        }
        assertThat(found).isEmpty();
    }

    private static void searched(Page page) {
        page.locator("#palette input").pressSequentially("check");
        assertThat(page.locator("#palette [role=option]").first()).isVisible();
    }

    private static void compared(Page page) {
        page.fill("#file", playbook.replaceFirst("name: Commander", "name: Incident lead"));
        page.click("main button.primary");
        assertThat(page.locator("main h1")).containsText("would change");
        assertThat(page.locator("ol.changes li").first()).isVisible();
    }

    /** At night nothing changes but the colours. */
    private void byDayAndByNight(Visitor desk, String page) {
        look(desk.byDay(), "light", page, Barriers.ALL);
        look(desk.byNight(), "dark", page, Barriers.OF_COLOUR);
        desk.byDay();
    }

    /** The colours are those of the desk. */
    private void onAPhone(Visitor phone, String page) {
        look(phone, "phone", page, Barriers.BUT_OF_COLOUR);
    }

    private void look(Visitor visitor, String way, String page, Barriers kinds) {
        visitor.pictureIfAsked(way + page.replaceAll("[/?=&, ]+", "-"));
        visitor.barriers(kinds).forEach(barrier -> found.add(way + " " + page + " " + barrier));
        if (visitor.isTooWide()) {
            found.add(way + " " + page + " is wider than the screen");
        }
    }

    private Visitor signedIn(Visitor visitor) {
        return visitor.signIn(cast.owner().person().email(), Cast.PASSWORD);
    }
}
