package dev.andon.stories;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A house with something on every page, and the addresses of these pages. */
final class FurnishedHouse {
    private final Cast cast;
    private final Timers timers;
    private final Http api;
    private final List<String> pages = new ArrayList<>();

    private FurnishedHouse(Cast cast, Timers timers) {
        this.cast = cast;
        this.timers = timers;
        api = cast.owner().api();
    }

    /** @return every page, as the owner sees it */
    static List<String> pages(Cast cast, Timers timers) {
        FurnishedHouse house = new FurnishedHouse(cast, timers);
        house.catalog();
        String room = house.declared("Checkout rejects cards", "sev1", List.of("checkout-eu"));
        house.ofTheHouse();
        house.ofTheCatalog();
        house.ofTheRoom(room);
        house.ofTheCalls(room);
        house.pages.addAll(FurnishedReports.pages(house, house.tied()));
        house.ofManyAtOnce(room);
        return List.copyOf(house.pages);
    }

    private void add(String base, String... below) {
        Stream.of(below).map(base::concat).forEach(pages::add);
    }

    Cast.Member owner() {
        return cast.owner();
    }

    JsonNode done(String path, Map<String, ?> body) {
        Answer answer = api.postJson("/api/v1" + path, body);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " is answered " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private String declared(String title, String severity, List<String> services) {
        Map<String, ?> body = Map.of("title", title, "severity", severity, "services", services);
        return "/incidents/" + done("/incidents", body).get("number").asString();
    }

    private void catalog() {
        done("/teams", Map.of("key", "payments", "name", "Payments", "contact", "#payments"));
        done("/vendors", Map.of("key", "processor", "name", "Card processor", "support", "+44 20"));
        Map<String, ?> gateway =
                Map.of("key", "gateway", "name", "Gateway", "depends_on", List.of(Map.of("on", "processor")));
        done("/services", gateway);
        Map<String, ?> need = Map.of("on", "gateway", "strength", "soft", "note", "vouchers work");
        Map<String, ?> checkout = Map.of(
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
                List.of(need));
        done("/services", checkout);
        Map<String, ?> runbook = Map.of(
                "key", "declines",
                "name", "Cards are declined",
                "services", List.of("kasse"),
                "text", "Calm.\n\n- [ ] Roll back\n- [ ] Tell care");
        done("/runbooks", runbook);
        done("/bridges", Map.of("key", "hall", "name", "The hall", "url", "https://meet.example/hall"));
    }

    private void ofTheHouse() {
        done("/changes", Map.of("summary", "Deployed checkout 4.2", "services", List.of("kasse")));
        Map<String, ?> probe = Map.of("key", "shop", "name", "Shop", "kind", "http", "url", "http://10.9.8.7/health");
        done("/probes", probe);
        done("/trackers", FurnishedReports.TRACKER);
        add("/follow-ups/trackers", "", "/shop");
        add("", "/changes", "/changes?service=nothing", "/probes", "/probes/shop/edit");
        add("", "/", "/alerts", "/alert-sources", "/people");
        add("/interventions", "", "/policy");
        add(
                "",
                "/api",
                "/palette",
                "/palette?q=checkout",
                "/people/" + cast.owner().id());
        add("/incidents", "", "/new", "/filters", "/bulk");
        add("/playbook", "", "/changes", "/file", "/report_rules/edit", "/severities/new", "/war_rooms/new");
        add("/playbook/", "severities/sev1/edit", "checklists/usual_suspects/edit");
        add("/playbook/", "roles/commander/edit", "reports/s0/edit");
        add("/teams", "", "/new", "/payments");
        add("/account", "", "/password", "/care", "/letters", "/reviews", "/reports");
        add("/house", "", "/pace", "/care", "/timelines", "/report-repository", "/reviews", "/sharing", "/undone");
        add("/account", "", "/password", "/care", "/letters", "/reviews", "/reports", "/mentions");
        add("/house", "", "/pace", "/care", "/timelines", "/report-repository", "/reviews", "/sharing");
        add("/house/wording", "", "/new", "/simply/edit");
        add("", "/letters", "/published", "/unsubscribe/none");
        add("/follow-ups", "", "?due=overdue", "/board", "/mine", "/teams", "/teams/payments");
        add(
                "/follow-ups/policies",
                "",
                "/new",
                "/settings",
                "/after-sev1",
                "/after-sev1/trial",
                "/after-sev1/violations");
        add(
                "/follow-ups/policies",
                "",
                "/new",
                "/settings",
                "/after-sev1",
                "/after-sev1/trial",
                "/after-sev1/violations");
        add("/follow-ups/quarters", "", "/2026-Q1", "/2026-Q1/sections/open");
        add("/reports", "", "?due=all", "?text=cards&stage=draft&status=over", "/defaults");
    }

    private void ofTheCatalog() {
        add("/catalog", "", "/graph?service=gateway", "/imports");
        add("/catalog/services", "/checkout-eu", "/checkout-eu/edit", "/new");
        add("/catalog/vendors", "", "/processor", "/processor/edit", "/new");
        add("/catalog/runbooks", "", "/declines", "/declines/edit", "/new");
        add("/catalog/bridges", "", "/hall/edit", "/new");
        add("/catalog/imports", "/" + compared("services: [{key: kiosk, name: Kiosk, depends_on: [checkout-eu]}]"));
        add("/catalog/imports", "/" + compared("services: [{key: Not a key, tier: 9, owner: nobody}]"));
    }

    private long compared(String file) {
        Map<String, ?> body = Map.of("format", "yaml", "content", file, "preview", true);
        long id = done("/catalog/imports", body).get("id").asLong();
        timers.runDue();
        return id;
    }

    private void ofTheRoom(String room) {
        String offer = lead(room);
        said(room);
        long team = api.get("/api/v1" + room + "/sub-teams")
                .json()
                .at("/items/0/team")
                .asLong();
        add(room, "", "/status", "/severity", "/roles", "/details", "/log", "/updates", "/ties", "/merge");
        add(room, "/handovers/new", offer, "/sub-teams/new", "/sub-teams/" + team, "/tasks/new", "/tasks/1");
        add(room, "/participants", "/participants/departure", "/catch-up", "/catch-up?since_seq=1", "/replay");
        timers.runDue();
        Map<String, ?> otherwise = Map.of(
                "checklist",
                "usual_suspects",
                "item",
                "deployment",
                "verdict",
                "fine",
                "reason",
                "It is off everywhere.");
        done(room + "/checklist-overrulings", otherwise);
        add(room, "/checklist-answers", "/checklist-answers/usual_suspects/deployment");
        add(room, "/claims", "/claims/1", "/claims/new", "/decisions", "/decisions/1", "/decisions/new");
        add(room, "/follow-up-candidates", "/tasks/new?note=2");
        add(room, "/checklists", "/document", "/services", "/runbooks/declines");
        add(room, "/impact", "/impact/new", "/impact/1", "/impact/systems?system=gateway", "/bleeding?distance=3");
        add(room, "/interventions", "/interventions/new?option=1", "/interventions/1", "/interventions/2", "/options");
    }

    private void ofTheCalls(String room) {
        Map<String, ?> ines = Map.of(
                "kind", "house",
                "name", "Ines Rask",
                "place", "Malmö",
                "zone", "Europe/Stockholm",
                "numbers", List.of(Map.of("kind", "mobile", "value", "+46 70 123 45 67", "note", "after eight")));
        long one = done("/contacts", ines).get("id").asLong();
        long other = done("/contacts", Map.of("kind", "press", "name", "Press desk"))
                .get("id")
                .asLong();
        Map<String, ?> step = Map.of("contacts", List.of(one, other), "minutes", 10, "tell", "Say which shop it is");
        long tree = done("/call-trees", Map.of("name", "Nights", "steps", List.of(step, step)))
                .get("id")
                .asLong();
        long run = done(room + "/call-runs", Map.of("tree_id", tree)).get("run").asLong();
        done(room + "/call-runs/" + run + "/calls", Map.of("contact_id", one, "outcome", "no_answer", "note", "Rang."));
        add("/contacts", "", "/new", "/" + one, "/" + one + "/edit", "/import", "/offline");
        add("/call-trees", "", "/new", "/" + tree, "/" + tree + "/edit");
        add(room, "/calls", "/calls/" + run, "/roster", "/offline-copy.html", "/care");
        beside(room);
    }

    private void beside(String room) {
        String text = api.get("/api/v1" + room + "/document").json().get("text").asString();
        api.json("PUT", "/api/v1" + room + "/document", Map.of("text", text + "\n- Roll back?"));
        done(room + "/appendix", Map.of("title", "Lag of the replica", "text", "lag = 40 s\n" + "x".repeat(300)));
        add(room, "/document/history", "/document/versions/1", "/appendix", "/appendix/1");
    }

    private void said(String room) {
        done(room + "/notes", Map.of("text", "```\n$ a very long line " + "x".repeat(200) + "\n```"));
        done(room + "/updates", Map.of("text", "Cards are declined.", "next_update_in_minutes", 20));
        done(room + "/participants", Map.of("reason", "I know the checkout"));
        done(
                room + "/participants",
                Map.of("person_id", cast.outsider().id(), "reason", "You know the payment gateway"));
        done(room + "/tasks", Map.of("person_id", cast.owner().id(), "text", "Count waiting orders"));
        done(room + "/impacts", Map.of("on", "user", "text", "Customers cannot pay by card"));
        done(room + "/impacts/1/estimates", Map.of("count", 18_400, "unit", "users", "known", "the dashboard"));
        done(room + "/affected-systems", Map.of("system", "kasse", "state", "degraded", "why", "**Cards** fail"));
        done(room + "/affected-systems", Map.of("system", "processor", "state", "working"));
        done(room + "/affected-systems", Map.of("system", "kasse", "state", "recovering"));
        done(room + "/notes", Map.of("text", "Can someone look at the index?\n\n- TODO: alert on declines"));
        done(room + "/claims", Map.of("text", "All is well on our side", "said_by", "The vendor"));
        done(room + "/claims/1/evidence", Map.of("stance", "against", "kind", "output", "text", "x".repeat(300)));
        done(room + "/decisions", Map.of("text", "Roll back", "fallback", "drain it", "window_minutes", 30));
        done(room + "/decisions/1/objections", Map.of("reason", "It was never tried at night"));
        cast.responder().api().postJson("/api/v1" + room + "/notes", Map.of("text", "Thanks, @olivia."));
        done(room + "/options", Map.of("kind", "rollback", "text", "Roll back the gateway", "minutes", 5));
        done(room + "/interventions", intervention("gateway", "Roll back the gateway", true));
        done(room + "/interventions", intervention("checkout-eu", "Restart the checkout", false));
    }

    private static Map<String, ?> intervention(String service, String what, boolean destructive) {
        return Map.of(
                "service", service, "what", what, "why", "It is sick", "rollback", "None", "destructive", destructive);
    }

    /** Command is on offer, and some are in a sub-team. */
    private String lead(String room) {
        done(room + "/role-handovers", command(cast.owner()));
        for (Cast.Member member : List.of(cast.responder(), cast.viewer())) {
            done(room + "/members", Map.of("person_id", member.id()));
        }
        Map<String, Object> team = Map.of(
                "name",
                "Alpha",
                "leader_id",
                cast.responder().id(),
                "mission",
                "Find out what changed, and report it.",
                "member_ids",
                List.of(cast.viewer().id()));
        done(room + "/sub-teams", team);
        JsonNode offered = done(room + "/role-handovers", command(cast.outsider()));
        return "/handovers/" + offered.at("/offers/0/offer").asString();
    }

    private static Map<String, ?> command(Cast.Member whom) {
        return Map.of("role", "commander", "person_id", whom.id());
    }

    /** @return an incident that is over and has to do with others */
    private String tied() {
        String past = declared("Search is slow", "sev4", List.of());
        done(past + "/status-changes", Map.of("status", "resolved"));
        String survivor = declared("Checkout rejects payments", "sev2", List.of());
        String merged = declared("Cards are rejected", "sev2", List.of());
        long into = Long.parseLong(survivor.replaceFirst(".*/", ""));
        done(merged + "/merges", Map.of("into", into));
        done(past + "/links", Map.of("kind", "caused_by", "to", into));
        add(merged, "", "/merge");
        add(past, "/merge?into=" + into);
        return past;
    }

    private void ofManyAtOnce(String room) {
        String other = declared("Search is slow again", "sev4", List.of());
        List<Long> numbers = Stream.of(room, other)
                .map(path -> Long.parseLong(path.replaceFirst(".*/", "")))
                .toList();
        Map<String, ?> edit = Map.of("numbers", numbers, "add_tags", List.of("two-at-once"), "status", "monitoring");
        add("/incidents/bulk", "?number=" + numbers.get(0) + "&number=" + numbers.get(1));
        add("/incidents/bulk", "/" + done("/bulk-edits", edit).get("id").asLong());
    }
}
