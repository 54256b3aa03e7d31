package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page, in both themes and on a phone: nothing in anybody's way, nothing wider than the screen. */
@StoryTest
class EveryPageBrowserTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Test
    void isReadableInBothThemesAndOnAPhone() {
        List<String> pages = pages();
        List<String> found = new ArrayList<>();
        Map<String, Function<String, Visitor>> ways =
                Map.of("light", Visitor::atADesk, "dark", Visitor::inTheDark, "phone", Visitor::onAPhone);
        ways.forEach((way, open) -> {
            try (Visitor visitor =
                    open.apply(http.base()).signIn(cast.owner().person().email(), Cast.PASSWORD)) {
                for (String page : pages) {
                    visitor.go(page).picture(way + page.replace('/', '-'));
                    visitor.barriers().forEach(barrier -> found.add(way + " " + page + " " + barrier));
                    if (visitor.isTooWide()) {
                        found.add(way + " " + page + " is wider than the screen");
                    }
                }
                found.addAll(visitor.complaints());
            }
        });
        assertThat(found).isEmpty();
    }

    private List<String> pages() {
        Http api = cast.owner().api();
        Answer declared = api.postJson(
                "/api/v1/incidents",
                Map.of("title", "Checkout rejects cards", "severity", "sev1", "services", List.of("checkout-eu")));
        api.postJson("/api/v1/teams", Map.of("key", "payments", "name", "Payments", "contact", "#payments"));
        api.postJson("/api/v1/vendors", Map.of("key", "processor", "name", "Card processor", "support", "+44 20"));
        api.postJson("/api/v1/services", Map.of("key", "gateway", "name", "Gateway", "depends_on", List.of(Map.of("on", "processor"))));
        api.postJson("/api/v1/services", Map.of("key", "checkout-eu", "name", "Checkout", "tier", 1, "owner", "payments", "aliases", List.of("kasse"), "depends_on", List.of(Map.of("on", "gateway", "strength", "soft", "note", "vouchers work"))));
        api.postJson("/api/v1/runbooks", Map.of("key", "declines", "name", "Cards are declined", "services", List.of("kasse"), "text", "Calm.\n\n- [ ] Roll back\n- [ ] Tell care"));
        api.postJson("/api/v1/bridges", Map.of("key", "hall", "name", "The hall", "url", "https://meet.example/hall"));
        String room = "/incidents/" + declared.json().get("number").asString();
        api.postJson(
                "/api/v1" + room + "/notes", Map.of("text", "```\n$ a very long line " + "x".repeat(200) + "\n```"));
        api.postJson(
                "/api/v1" + room + "/updates", Map.of("text", "Cards are declined.", "next_update_in_minutes", 20));
        Answer over = api.postJson("/api/v1/incidents", Map.of("title", "Search is slow", "severity", "sev4"));
        String past = "/incidents/" + over.json().get("number").asString();
        api.postJson("/api/v1" + past + "/status-changes", Map.of("status", "resolved"));
        return Stream.of(
                        Stream.of("/", "/incidents", "/incidents/new", "/alerts", "/alert-sources", "/reports"),
                        Stream.of("/playbook", "/account", "/people", "/api"),
                        Stream.of("/catalog", "/catalog/services/checkout-eu", "/catalog/services/checkout-eu/edit", "/catalog/services/new", "/catalog/graph?service=gateway", "/catalog/vendors", "/catalog/vendors/processor", "/catalog/runbooks", "/catalog/runbooks/declines", "/catalog/bridges", "/catalog/imports", "/teams", "/teams/new", "/teams/payments"),
                        Stream.of("", "/services", "/runbooks/declines", "/status", "/severity", "/roles", "/details", "/log", "/updates")
                                .map(room::concat),
                        Stream.of("/report", "/report/sections/summary/edit").map(past::concat))
                .flatMap(Function.identity())
                .toList();
    }
}
