package dev.andon.stories;

import dev.andon.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The report of an incident that is over, with something on every page about it. */
final class FurnishedReports {
    static final Map<String, ?> TRACKER = Map.of(
            "key",
            "shop",
            "name",
            "Shop backlog",
            "kind",
            "github",
            "project",
            "acme/shop",
            "token",
            "a-token",
            "paused",
            true);

    private final FurnishedHouse house;
    private final Http api;
    private final List<String> pages = new ArrayList<>();

    private FurnishedReports(FurnishedHouse house) {
        this.house = house;
        api = house.owner().api();
    }

    /** @return every page about what is learned from the incident at this path */
    static List<String> pages(FurnishedHouse house, String past) {
        FurnishedReports reports = new FurnishedReports(house);
        reports.written(past);
        return List.copyOf(reports.pages);
    }

    private void add(String base, String... below) {
        Stream.of(below).map(base::concat).forEach(pages::add);
    }

    private void written(String past) {
        api.postJson("/api/v1" + past + "/report", Map.of());
        add(past, "", "/report", "/report/sections/summary/edit", "/report/sections/summary/history");
        add(past, "/reports", "/report/particulars");
        add(past, "/report/customers");
        forCustomers("/api/v1" + past + "/report/customers");
        add(past, "/report/customers/editions", "/report/customers/editions/1");
        add(past, "/report/export", "/report/export/paste/notion");
        add(past, "/report/review", "/report/calibration");
        met(past);
        commented(past);
        add(past, "/report/history", "/report/history/title/1", "/report/charts");
        add(past, "/feedback", "/participants", "/ties");
        String line = past + "/report/timeline";
        Map<String, ?> event = Map.of("what", "A release", "occurred_at", "2026-01-01T00:00:00Z", "source", "ci");
        house.done(line + "/events", event);
        house.done(line + "/groups", Map.of("title", "Before we knew", "from", "event-1", "to", "entry-1"));
        house.done(line + "/milestones", Map.of("milestone", "began", "item", "event-1"));
        add(line, "", "?all=true", "/history", "/events/new", "/items/entry-1", "/items/event-1", "/items/group-1");
        add(line, "/items/milestone-began");
        explained(past);
        followed(past);
    }

    private void followed(String past) {
        Map<String, ?> draft = Map.of(
                "title", "Build the index at night", "due", "2026-12-24", "team", "payments", "proof", "Noon is quick");
        String path = "/follow-ups/"
                + house.done(past + "/follow-ups", draft).get("number").asString();
        house.done(past + "/follow-ups", Map.of("title", "Improve search", "initiative", true));
        add(path, "", "/edit");
        add(past, "/report/follow-ups");
        foreseen(past);
    }

    /** A follow-up of the first incident, of which the report of this one speaks. */
    private void foreseen(String past) {
        String first = api.get("/api/v1/incidents?sort=oldest&page_size=1")
                .json()
                .at("/items/0/number")
                .asString();
        String earlier = house.done(
                        "/incidents/" + first + "/follow-ups", Map.of("title", "Rebuild the index at night"))
                .get("number")
                .asString();
        api.json(
                "PUT",
                "/api/v1" + past + "/report/prevention/" + earlier,
                Map.of("answer", "prevented", "reason", "Nobody searches at night."));
        add(past, "/report/prevention");
        add("/follow-ups", "/prevention", "/" + earlier + "/prevention", "/" + earlier);
    }

    private void explained(String past) {
        String nodes = past + "/report/whys/nodes";
        house.done(nodes, Map.of("text", "Search took ten seconds"));
        Map<String, ?> answer = Map.of(
                "text",
                "The index was rebuilt at noon",
                "parent",
                1,
                "evidence",
                List.of(Map.of("kind", "entry", "number", 1), Map.of("kind", "words", "text", "the job says so")),
                "factor",
                "Heavy jobs run when people work",
                "kind",
                "process",
                "role",
                "trigger");
        String key = house.done(nodes, answer).at("/factor/key").asString();
        add(past, "/report/whys", "/report/whys?after=2", "/report/whys?edit=2");
        add("/factors", "", "?text=nothing-like-it", "/" + key);
    }

    private void met(String past) {
        long number = Long.parseLong(past.substring(past.lastIndexOf('/') + 1));
        String handle = "@" + house.owner().person().handle();
        Map<String, ?> rota = Map.of("every", "weekly", "first_day", "2026-03-02", "people", List.of(handle));
        api.json("PATCH", "/api/v1/reviews/rota", rota);
        Map<String, ?> draft = Map.of("starts_at", "2026-12-03T10:00:00Z", "place", "Room 4", "facilitator", handle);
        String meeting = "/reviews/" + house.done("/reviews", draft).get("id").asString();
        house.done(meeting + "/topics", Map.of("incident", number, "minutes", 20));
        add("/reviews", "", "/past", "/proposals", "/new?incident=" + number, "/rota", "/rules");
        house.done(meeting + "/questions", Map.of("words", "Why did nobody page?"));
        house.done(meeting + "/room/steps", Map.of("step", "start"));
        house.done(meeting + "/notes", Map.of("kind", "decision", "words", "Alert on the pool."));
        house.done(meeting + "/minutes/drafts", Map.of());
        add(meeting, "", "/details", "/questions", "/room", "/answer", "/minutes", "/minutes?edit=yes", "/survey");
    }

    private void commented(String past) {
        house.done(past + "/report/comments", Map.of("text", "Who **decided** that, @rui?", "section", "timeline"));
        Map<String, ?> dispute = Map.of(
                "kind", "dispute", "section", "timeline", "quote", "Severity", "before", "", "text", "It was not.");
        api.postJson("/api/v1" + past + "/report/comments", dispute);
        add(past, "/report/comments", "/report/comments?show=all", "/report/comments/1");
        add(past, "/report/comments/new?section=timeline", "/report/comments/1/sayings/0/edit");
    }

    private void forCustomers(String customers) {
        api.postJson(customers, Map.of());
        api.json("PUT", customers + "/sections/summary", Map.of("treatment", "anew", "body", "Cards were refused."));
        api.json(
                "PATCH",
                customers,
                Map.of(
                        "title",
                        "Cards were refused",
                        "approver_id",
                        house.owner().id()));
        String hash = api.get(customers).json().get("content_hash").asString();
        api.postJson(customers + "/approvals", Map.of("content_hash", hash));
        String url = api.postJson(customers + "/publication", Map.of()).location();
        add("", url.replaceFirst("^/api/v1", ""));
    }
}
