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
                    visitor.go(page).picture(way + page.replaceAll("[/?=]", "-"));
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
        api.postJson(
                "/api/v1/services",
                Map.of("key", "gateway", "name", "Gateway", "depends_on", List.of(Map.of("on", "processor"))));
        api.postJson(
                "/api/v1/services",
                Map.of(
                        "key",
                        "checkout-eu",
                        "name",
                        "Checkout",
                        "tier",
                        1,
                        "owner",
                        "payments",
                        "aliases",
                        List.of("kasse"),
                        "depends_on",
                        List.of(Map.of("on", "gateway", "strength", "soft", "note", "vouchers work"))));
        api.postJson(
                "/api/v1/runbooks",
                Map.of(
                        "key",
                        "declines",
                        "name",
                        "Cards are declined",
                        "services",
                        List.of("kasse"),
                        "text",
                        "Calm.\n\n- [ ] Roll back\n- [ ] Tell care"));
        api.postJson("/api/v1/bridges", Map.of("key", "hall", "name", "The hall", "url", "https://meet.example/hall"));
        String room = "/incidents/" + declared.json().get("number").asString();
        api.postJson(
                "/api/v1" + room + "/notes", Map.of("text", "```\n$ a very long line " + "x".repeat(200) + "\n```"));
        api.postJson(
                "/api/v1" + room + "/updates", Map.of("text", "Cards are declined.", "next_update_in_minutes", 20));
        String offer = lead(api, room);
        api.postJson("/api/v1" + room + "/participants", Map.of("reason", "I know the checkout"));
        api.postJson(
                "/api/v1" + room + "/participants",
                Map.of("person_id", cast.responder().id(), "reason", "You know the payment gateway"));
        long owner = cast.owner().id();
        api.postJson("/api/v1" + room + "/tasks", Map.of("person_id", owner, "text", "Count waiting orders"));
        cast.responder().api().postJson("/api/v1" + room + "/notes", Map.of("text", "Thanks, @olivia."));
        Answer over = api.postJson("/api/v1/incidents", Map.of("title", "Search is slow", "severity", "sev4"));
        String past = "/incidents/" + over.json().get("number").asString();
        api.postJson("/api/v1" + past + "/status-changes", Map.of("status", "resolved"));
        Answer alike =
                api.postJson("/api/v1/incidents", Map.of("title", "Checkout rejects payments", "severity", "sev2"));
        Answer same = api.postJson("/api/v1/incidents", Map.of("title", "Cards are rejected", "severity", "sev2"));
        String merged = "/incidents/" + same.json().get("number").asString();
        long survivor = alike.json().get("number").asLong();
        api.postJson("/api/v1" + merged + "/merges", Map.of("into", survivor));
        api.postJson("/api/v1" + past + "/links", Map.of("kind", "caused_by", "to", survivor));
        return Stream.of(
                        Stream.of(merged, merged + "/merge", room + "/merge?into=" + survivor, past + "/ties"),
                        Stream.of(
                                "/",
                                "/incidents",
                                "/incidents/new",
                                "/incidents/filters",
                                "/incidents/bulk",
                                "/alerts",
                                "/alert-sources",
                                "/reports"),
                        Stream.of("/playbook", "/account", "/people", "/house", "/api", "/palette"),
                        Stream.of("/people/" + cast.owner().id(), room + "/tasks/new", room + "/tasks/1"),
                        Stream.of("/playbook/changes", "/playbook/file", "/playbook/report_rules/edit"),
                        Stream.of("severities/sev1", "checklists/usual_suspects", "roles/commander", "reports/s0")
                                .map(entry -> "/playbook/" + entry + "/edit"),
                        Stream.of("/checklists", "/document").map(room::concat),
                        Stream.of(
                                "/catalog",
                                "/catalog/services/checkout-eu",
                                "/catalog/services/checkout-eu/edit",
                                "/catalog/services/new",
                                "/catalog/graph?service=gateway",
                                "/catalog/vendors",
                                "/catalog/vendors/processor",
                                "/catalog/runbooks",
                                "/catalog/runbooks/declines",
                                "/catalog/bridges",
                                "/catalog/imports",
                                "/teams",
                                "/teams/new",
                                "/teams/payments"),
                        Stream.of("/services", "/runbooks/declines").map(room::concat),
                        Stream.of(
                                        "",
                                        "/status",
                                        "/severity",
                                        "/roles",
                                        "/details",
                                        "/log",
                                        "/updates",
                                        "/ties",
                                        "/merge")
                                .map(room::concat),
                        Stream.of("/handovers/new", offer, "/sub-teams/new").map(room::concat),
                        Stream.of("/participants", "/participants/departure", "/catch-up", "/catch-up?since_seq=1")
                                .map(room::concat),
                        Stream.of("/report", "/report/sections/summary/edit", "/feedback", "/participants", "")
                                .map(past::concat))
                .flatMap(Function.identity())
                .toList();
    }

    /** Command is on offer, and some are in a sub-team. */
    private String lead(Http api, String room) {
        long me = cast.owner().id();
        api.postJson("/api/v1" + room + "/role-handovers", Map.of("role", "commander", "person_id", me));
        List.of(cast.responder(), cast.viewer())
                .forEach(member -> api.postJson("/api/v1" + room + "/members", Map.of("person_id", member.id())));
        Map<String, Object> team = Map.of(
                "name",
                "Alpha",
                "leader_id",
                cast.responder().id(),
                "mission",
                "Find out what changed, and report it.",
                "member_ids",
                List.of(cast.viewer().id()));
        api.postJson("/api/v1" + room + "/sub-teams", team);
        Answer offered = api.postJson(
                "/api/v1" + room + "/role-handovers",
                Map.of("role", "commander", "person_id", cast.outsider().id()));
        return "/handovers/" + offered.json().at("/offers/0/offer").asString();
    }
}
