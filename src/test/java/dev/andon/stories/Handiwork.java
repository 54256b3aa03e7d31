package dev.andon.stories;

import static dev.andon.stories.OpenAndSecret.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** What the people of a house do in it over the API. */
final class Handiwork {
    /** Factors are known by their names in all houses of one database. */
    private static final AtomicInteger HOUSES = new AtomicInteger();

    private final Cast cast;

    /** The words for what they made, as {@link OpenAndSecret#filled} puts them into an address. */
    private final Map<String, String> words;

    Handiwork(Cast cast, Map<String, String> words) {
        this.cast = cast;
        this.words = words;
    }

    /** Kept by key, so there from the second story on. */
    void makeTheCatalog() {
        there("/teams", Map.of("key", "pay", "name", "Payments", "contact", "#pay"));
        there("/vendors", Map.of("key", "cdn", "name", "The CDN"));
        there("/services", Map.of("key", "checkout", "name", "Checkout", "owner", "pay"));
        there("/services", Map.of("key", "till", "name", "Till"));
        there("/services/till/dependencies", Map.of("on", "checkout"));
        there("/bridges", Map.of("key", "main", "name", "The bridge", "url", "https://calls.example/main"));
        there(
                "/runbooks",
                Map.of(
                        "key", "declines",
                        "name", "Cards are declined",
                        "services", List.of("checkout"),
                        "text", "Calm first.\n\n- [ ] Ask the bank\n- [ ] Roll back"));
        there("/changes", Map.of("summary", "Deployed checkout 4.2", "dedup_key", "checkout-4.2"));
        there("/probes", Map.of("key", "shop", "name", "Shop", "kind", "http", "url", "http://10.9.8.7/health"));
        there("/playbook/fields", Map.of("key", "customer", "name", "Customer", "kind", "text"));
        words.put(
                "BROUGHT",
                done(
                                cast.owner(),
                                "/report-imports",
                                Map.of("files", List.of(Map.of("path", "old.md", "text", "# Old\n"))))
                        .get("id")
                        .asString());
        JsonNode file = done(
                cast.owner(),
                "/catalog/imports",
                Map.of("format", "yaml", "content", "services:\n  - key: cellar\n    name: Cellar\n"));
        words.put("IMPORT", file.path("id").asString());
    }

    /** What is claimed, proposed and left for later in it. */
    void makeItsOpinions(String room) {
        Cast.Member rui = cast.responder();
        Map<String, Object> claim = Map.of("text", "The disks are full");
        words.put("CLAIM", done(rui, room + "/claims", claim).path("id").asString());
        Map<String, Object> proposal = Map.of("text", "Make room", "window_minutes", 60);
        words.put(
                "DECISION", done(rui, room + "/decisions", proposal).path("id").asString());
        done(rui, room + "/notes", Map.of("text", "TODO: larger disks"));
        words.put("LATER", get(room + "/follow-up-candidates").at("/items/0/id").asString());
        JsonNode followUp = done(rui, room + "/follow-ups", Map.of("title", "Order larger disks", "team", "pay"));
        words.put("FOLLOW_UP", followUp.path("number").asString());
        makeItsTicket("/follow-ups/" + followUp.path("number").asString());
    }

    /** Somebody is being called in it. */
    void makeItsCalls(String room) {
        Map<String, Object> contact = Map.of("kind", "press", "name", "Press desk in " + room);
        String contacts =
                done(cast.responder(), "/contacts", contact).path("id").asString();
        Map<String, Object> tree = Map.of(
                "name", "Nights in " + room, "steps", List.of(Map.of("contacts", List.of(Long.valueOf(contacts)))));
        String trees = done(cast.responder(), "/call-trees", tree).path("id").asString();
        words.put("CONTACT", contacts);
        words.put("TREE", trees);
        Map<String, Object> begun = Map.of("tree_id", Long.valueOf(trees));
        words.put(
                "RUN",
                done(cast.responder(), room + "/call-runs", begun).path("run").asString());
    }

    /** All that can be done in an incident, with the canary in every word of it. */
    void makeItsWork(String room) {
        Cast.Member rui = cast.responder();
        long owner = cast.owner().id();
        put(room + "/tags/" + CANARY.toLowerCase(Locale.ROOT));
        rui.api().json("PUT", "/api/v1" + room + "/document", Map.of("text", CANARY));
        done(rui, room + "/appendix", Map.of("title", CANARY, "text", CANARY));
        done(rui, room + "/field-changes", Map.of("fields", Map.of("customer", CANARY)));
        done(rui, room + "/tasks", Map.of("person_id", owner, "text", CANARY + " is yours"));
        JsonNode near = done(rui, room + "/interventions", intervention("till", CANARY + " is cut off"));
        Map<String, Object> start = Map.of("clashes_seen", near.path("clashes").findValuesAsString("id"));
        done(rui, room + "/interventions/" + near.path("id").asString() + "/starts", start);
        done(rui, room + "/options", Map.of("text", CANARY + " off"));
        done(rui, room + "/follow-ups", Map.of("title", "Tell " + CANARY, "team", "pay", "owner", owner));
        String handle = cast.outsider().person().handle();
        done(rui, room + "/tasks", Map.of("person_id", rui.id(), "text", "Ask @" + handle + " of " + CANARY));
        Map<String, ?> led = Map.of("leader_id", rui.id(), "mission", CANARY + " is found");
        Map<String, Object> team = new LinkedHashMap<>(led);
        team.putAll(Map.of("name", CANARY, "member_ids", List.of(owner)));
        done(rui, room + "/sub-teams", team);
        Map<String, Object> offer = Map.of("role", "commander", "person_id", owner, "brief", CANARY);
        done(rui, room + "/role-handovers", offer);
        done(rui, room + "/claims", Map.of("text", CANARY + " is the cause", "said_by", CANARY));
        done(rui, room + "/claims/1/evidence", Map.of("stance", "for", "text", CANARY));
        done(rui, room + "/decisions", Map.of("text", "Rotate " + CANARY, "window_minutes", 0));
        done(rui, room + "/notes", Map.of("text", "TODO: can someone watch " + CANARY + "?"));
        done(rui, room + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "vendors"));
        done(rui, room + "/runbook-steps", Map.of("runbook", "declines", "step", 1));
        done(rui, room + "/impacts", Map.of("on", "user", "text", CANARY + " is known", "known", CANARY));
        done(rui, room + "/impacts/1/endings", Map.of("note", "Ask @" + handle + " of " + CANARY));
        done(rui, room + "/affected-systems", Map.of("system", "till", "state", "down", "why", CANARY));
        done(rui, room + "/service-changes", Map.of("services", List.of(CANARY, "checkout", "till")));
    }

    /** Near what is done in the other incidents of this house. */
    static Map<String, Object> intervention(String service, String what) {
        return Map.of("service", service, "what", what, "why", what, "rollback", "none");
    }

    private void there(String path, Object body) {
        Answer answer = cast.owner().api().postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201, 409, 422);
    }

    /** Something of every kind that a timeline can have. */
    void curate(String timeline) {
        Map<String, ?> event = Map.of("what", "A disk", "occurred_at", "2026-01-01T00:00:00Z", "source", "Rui");
        done(cast.responder(), timeline + "/events", event);
        Map<String, ?> group = Map.of("title", "All of it", "from", "event-1", "to", "entry-1");
        done(cast.responder(), timeline + "/groups", group);
        done(cast.responder(), timeline + "/milestones", Map.of("milestone", "began", "item", "event-1"));
    }

    JsonNode done(Cast.Member who, String path, Object body) {
        Answer answer = who.api().postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 202);
        return answer.json();
    }

    private void put(String path) {
        Answer answer = cast.responder().api().send("PUT", "/api/v1" + path, "", "");
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    JsonNode get(String path) {
        return cast.responder().api().get("/api/v1" + path).json();
    }

    /** In a tracker that is asked nothing. */
    private void makeItsTicket(String followUp) {
        if (cast.owner().api().get("/api/v1/trackers/shop").status() == 404) {
            done(cast.owner(), "/trackers", FurnishedReports.TRACKER);
        }
        done(cast.responder(), followUp + "/ticket", Map.of("tracker", "shop", "prefer", "ask"));
    }

    /** A meeting that takes it; of what is open it is called REVIEW. */
    void makeItsMeeting(long number, boolean isOpen) {
        Map<String, Object> draft =
                Map.of("starts_at", "2026-12-03T10:00:00Z", "title", isOpen ? "A meeting" : OpenAndSecret.CANARY);
        String id = done(cast.owner(), "/reviews", draft).get("id").asString();
        done(cast.owner(), "/reviews/" + id + "/topics", Map.of("incident", number));
        String asked = isOpen ? "Who noticed?" : OpenAndSecret.CANARY;
        done(cast.owner(), "/reviews/" + id + "/questions", Map.of("words", asked, "anonymous", true));
        done(cast.owner(), "/reviews/" + id + "/minutes/drafts", Map.of());
        if (isOpen) {
            words.put("REVIEW", id);
        }
    }

    /** What happened, and a factor that is called FACTOR. */
    void makeItsWhys(String room) {
        String nodes = room + "/report/whys/nodes";
        done(cast.responder(), nodes, Map.of("text", "Nobody could write"));
        Map<String, ?> full = Map.of(
                "text",
                "Disks were full",
                "parent",
                1,
                "factor",
                "Disks fill unseen " + HOUSES.incrementAndGet(),
                "kind",
                "technical",
                "role",
                "trigger");
        words.put(
                "FACTOR", done(cast.responder(), nodes, full).at("/factor/key").asString());
    }

    /** A follow-up of the one, called EARLIER, of which somebody speaks in the report of the other. */
    void makeItsEarlier(String room, String later) {
        Map<String, ?> watch =
                Map.of("title", "Watch how full the disks are", "factor", words.getOrDefault("FACTOR", ""));
        String number = done(cast.responder(), room + "/follow-ups", watch)
                .get("number")
                .asString();
        words.put("EARLIER", number);
        says(later, "We would have seen it coming.");
    }

    private void says(String later, String reason) {
        Map<String, ?> said = Map.of("answer", "prevented", "reason", reason);
        String path = "/api/v1" + later + "/report/prevention/" + words.get("EARLIER");
        Answer answer = cast.responder().api().json("PUT", path, said);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
    }

    /** The same follow-up is spoken of in what few may know of, which has one of its own. */
    void makeItsSecretEarlier(String room) {
        done(cast.responder(), room + "/follow-ups", Map.of("title", "Watch " + OpenAndSecret.CANARY));
        says(room, OpenAndSecret.CANARY + " would be safe");
    }

    /** The same factor plays a part in what few may know of, under another name, too. */
    void makeItsSecretWhys(String room) {
        String nodes = room + "/report/whys/nodes";
        done(cast.responder(), nodes, Map.of("text", OpenAndSecret.CANARY + " was read"));
        Map<String, ?> same = Map.of(
                "text",
                OpenAndSecret.CANARY,
                "parent",
                1,
                "factor",
                words.getOrDefault("FACTOR", ""),
                "role",
                "amplifier");
        done(cast.responder(), nodes, same);
        Map<String, ?> other = Map.of(
                "text",
                "It was so",
                "parent",
                1,
                "factor",
                OpenAndSecret.CANARY + " lies about " + HOUSES.get(),
                "kind",
                "process",
                "role",
                "trigger");
        String key = done(cast.responder(), nodes, other).at("/factor/key").asString();
        done(cast.responder(), "/factors/" + key + "/merges", Map.of("with", words.getOrDefault("FACTOR", "")));
    }
}
