package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Links;
import dev.andon.response.Merges;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/**
 * The house as the outsider may know it, with one of everything that has an address; and what they may not know of, with
 * the canary in everything that is written and ties to what is open. Made anew for each story.
 */
@Lazy
class OpenAndSecret {
    static final String CANARY = "Zephyrine";

    private final Cast cast;
    private final Http http;
    private final Declarations declarations;
    private final Response response;
    private final Updates updates;
    private final Reporting reporting;
    private final Links links;
    private final Merges merges;
    private final IncidentRows rows;
    private final AlertSources sources;
    private final Alerts alerts;
    private final Map<String, String> words = new LinkedHashMap<>();

    OpenAndSecret(
            Cast cast,
            Http http,
            Declarations declarations,
            Response response,
            Updates updates,
            Reporting reporting,
            Links links,
            Merges merges,
            IncidentRows rows,
            AlertSources sources,
            Alerts alerts) {
        this.cast = cast;
        this.http = http;
        this.declarations = declarations;
        this.response = response;
        this.updates = updates;
        this.reporting = reporting;
        this.links = links;
        this.merges = merges;
        this.rows = rows;
        this.sources = sources;
        this.alerts = alerts;
    }

    private AlertSource source;
    private Alert alert;
    private Incident open;
    private Incident over;
    private Incident onceOpen;

    Incident open() {
        return open;
    }

    Incident over() {
        return over;
    }

    /** Was open to everybody: the outsider was asked for something in it, called by name, and asked to come. */
    Incident onceOpen() {
        return onceOpen;
    }

    /** Puts what is there into an address or a body: OPEN and OVER, SOURCE, ALERT, ME, TASK, TEAM, OFFER, … */
    String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    void makeTheOpenHouse() {
        words.clear();
        words.put("ME", Long.toString(cast.outsider().id()));
        makeTheCatalog();
        source = sources.create(
                cast.owner().actor(), new AlertSources.Create("Watchdog " + System.nanoTime(), "pagerduty", null));
        alert = raise("disk-7");
        raise("disk-8");
        words.put("SOURCE", Long.toString(source.id()));
        words.put("ALERT", Long.toString(alert.id()));
        makeWhatIsOpen();
        over = declare("A thing of the past", false, List.of());
        words.put("OVER", Long.toString(over.number()));
        response.changeStatus(rui(), over.number(), Status.RESOLVED, null);
        reporting.existing(rows.byId(over.id()).orElseThrow());
        reporting.publish(rui(), ReportAddress.main(over.number()), null);
        merges.merge(
                rui(), declare("A thing of the past, again", false, List.of()).number(), open.number(), null);
        makeOnceOpen();
    }

    /** Kept by key, so there from the second story on. */
    private void makeTheCatalog() {
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
        JsonNode file = done(
                cast.owner(),
                "/catalog/imports",
                Map.of("format", "yaml", "content", "services:\n  - key: cellar\n    name: Cellar\n"));
        words.put("IMPORT", file.path("id").asString());
    }

    private void makeWhatIsOpen() {
        open = declare("An open thing", false, List.of(alert.id()));
        String room = "/incidents/" + open.number();
        words.put("OPEN", Long.toString(open.number()));
        updates.post(rui(), open.number(), new PostUpdate("We look.", null, null, 60));
        get(room + "/document");
        done(cast.responder(), room + "/appendix", Map.of("title", "Disks", "text", "disk-7 is full"));
        response.assignRole(rui(), open.number(), "commander", cast.responder().id());
        response.addMember(rui(), open.number(), cast.owner().id());
        done(
                cast.responder(),
                room + "/participants",
                Map.of("person_id", cast.outsider().id()));
        Map<String, Object> task = Map.of("person_id", cast.outsider().id(), "text", "Look at the disks");
        words.put(
                "TASK", done(cast.responder(), room + "/tasks", task).path("id").asString());
        makeItsOpinions(room);
        Map<String, Object> team = Map.of(
                "name",
                "Disks",
                "leader_id",
                cast.responder().id(),
                "mission",
                "Make room",
                "member_ids",
                List.of(cast.owner().id()));
        words.put(
                "TEAM",
                done(cast.responder(), room + "/sub-teams", team)
                        .at("/items/0/team")
                        .asString());
        done(
                cast.responder(),
                room + "/role-handovers",
                Map.of("role", "commander", "person_id", cast.outsider().id()));
        done(cast.responder(), room + "/impacts", Map.of("on", "user", "text", "Nobody can write"));
        done(cast.responder(), room + "/affected-systems", Map.of("system", "checkout", "state", "down"));
        words.put("OFFER", get(room + "/command").at("/offers/0/offer").asString());
        JsonNode near =
                done(cast.responder(), room + "/interventions", intervention("checkout", "Restart the checkout"));
        words.put("INTERVENTION", near.path("id").asString());
        done(cast.responder(), room + "/options", Map.of("text", "Fail over"));
        makeItsCalls(room);
        Map<String, Object> filter = Map.of("name", "Worst " + open.number(), "query", "severity=sev1");
        words.put(
                "FILTER",
                done(cast.outsider(), "/saved-filters", filter).path("id").asString());
        Map<String, Object> bulk = Map.of("numbers", List.of(open.number()), "add_tags", List.of("disks"));
        words.put("BULK", done(cast.outsider(), "/bulk-edits", bulk).path("id").asString());
    }

    /** Near what is done in the other incidents of this house. */
    private static Map<String, Object> intervention(String service, String what) {
        return Map.of("service", service, "what", what, "why", what, "rollback", "none");
    }

    /** What is claimed, proposed and left for later in it. */
    private void makeItsOpinions(String room) {
        Cast.Member rui = cast.responder();
        Map<String, Object> claim = Map.of("text", "The disks are full");
        words.put("CLAIM", done(rui, room + "/claims", claim).path("id").asString());
        Map<String, Object> proposal = Map.of("text", "Make room", "window_minutes", 60);
        words.put(
                "DECISION", done(rui, room + "/decisions", proposal).path("id").asString());
        done(rui, room + "/notes", Map.of("text", "TODO: larger disks"));
        words.put("LATER", get(room + "/follow-up-candidates").at("/items/0/id").asString());
    }

    private void makeItsCalls(String room) {
        Map<String, Object> contact = Map.of("kind", "press", "name", "Press desk " + open.number());
        String contacts =
                done(cast.responder(), "/contacts", contact).path("id").asString();
        Map<String, Object> tree = Map.of(
                "name",
                "Nights " + open.number(),
                "steps",
                List.of(Map.of("contacts", List.of(Long.valueOf(contacts)))));
        String trees = done(cast.responder(), "/call-trees", tree).path("id").asString();
        words.put("CONTACT", contacts);
        words.put("TREE", trees);
        Map<String, Object> begun = Map.of("tree_id", Long.valueOf(trees));
        words.put(
                "RUN",
                done(cast.responder(), room + "/call-runs", begun).path("run").asString());
    }

    private void makeOnceOpen() {
        onceOpen = declare(CANARY + " was open", false, List.of());
        long number = onceOpen.number();
        String room = "/incidents/" + number;
        long otto = cast.outsider().id();
        done(cast.responder(), room + "/tasks", Map.of("person_id", otto, "text", CANARY + " task"));
        response.note(rui(), number, "@" + cast.outsider().person().handle() + " knows " + CANARY);
        done(cast.responder(), room + "/participants", Map.of("person_id", otto, "reason", CANARY));
        done(cast.outsider(), "/bulk-edits", Map.of("numbers", List.of(number), "severity", "sev3"));
        links.setParent(rui(), number, open.number());
        done(cast.responder(), room + "/interventions", intervention("till", CANARY + " is restarted"));
        response.changeVisibility(rui(), number, true, CANARY);
    }

    /** Everything a restricted incident can have. */
    Incident makeTheSecret() {
        Incident secret = declare(CANARY + " key leaked", true, List.of(alert.id()));
        long number = secret.number();
        response.summarise(rui(), number, CANARY + " is out");
        response.note(
                rui(),
                number,
                CANARY + " was seen by @" + cast.outsider().person().handle());
        response.assignRole(rui(), number, "commander", cast.responder().id());
        Map<String, Object> asked = Map.of("person_id", cast.owner().id(), "reason", CANARY);
        done(cast.responder(), "/incidents/" + number + "/participants", asked);
        response.addMember(rui(), number, cast.owner().id());
        response.changeSeverity(rui(), number, "sev1", CANARY + " is worse");
        updates.post(rui(), number, new PostUpdate(CANARY + " is handled", null, null, 45));
        makeItsWork("/incidents/" + number);
        links.link(rui(), open.number(), "caused_by", number);
        links.setParent(rui(), number, open.number());
        Incident again = declare(CANARY + " key leaked again", true, List.of());
        merges.merge(rui(), again.number(), number, CANARY);
        makeItsPast();
        return secret;
    }

    private void makeItsWork(String room) {
        Cast.Member rui = cast.responder();
        long owner = cast.owner().id();
        put(room + "/tags/" + CANARY.toLowerCase(java.util.Locale.ROOT));
        rui.api().json("PUT", "/api/v1" + room + "/document", Map.of("text", CANARY));
        done(rui, room + "/appendix", Map.of("title", CANARY, "text", CANARY));
        done(rui, room + "/field-changes", Map.of("fields", Map.of("customer", CANARY)));
        done(rui, room + "/tasks", Map.of("person_id", owner, "text", CANARY + " is yours"));
        JsonNode near = done(rui, room + "/interventions", intervention("till", CANARY + " is cut off"));
        Map<String, Object> start = Map.of("clashes_seen", near.path("clashes").findValuesAsString("id"));
        done(rui, room + "/interventions/" + near.path("id").asString() + "/starts", start);
        done(rui, room + "/options", Map.of("text", CANARY + " off"));
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

    private void makeItsPast() {
        Incident past = declare(CANARY + " of the past", true, List.of());
        response.changeStatus(rui(), past.number(), Status.RESOLVED, CANARY);
        done(cast.responder(), "/incidents/" + past.number() + "/feedback", Map.of("went", "hard", "hindered", CANARY));
        reporting.existing(rows.byId(past.id()).orElseThrow());
        reporting.publish(rui(), ReportAddress.main(past.number()), null);
    }

    Incident declare(String title, boolean restricted, List<Long> alertIds) {
        List<String> services = restricted ? List.of(CANARY, "checkout") : List.of("checkout");
        return declarations.declare(rui(), new Declare(title, "sev3", null, null, services, restricted, alertIds));
    }

    Alert raise(String key) {
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"%s",
             "payload":{"summary":"Disk full","source":"db","severity":"critical"}}
            """.formatted(source.routingKey(), key));
        return alerts.list(new AlertFilter(source.id(), AlertFilter.OPEN, null, key, null), null, 1)
                .getFirst();
    }

    Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    private void there(String path, Object body) {
        Answer answer = cast.owner().api().postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 201, 409, 422);
    }

    private static JsonNode done(Cast.Member who, String path, Object body) {
        Answer answer = who.api().postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 202);
        return answer.json();
    }

    private void put(String path) {
        Answer answer = cast.responder().api().send("PUT", "/api/v1" + path, "", "");
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    private JsonNode get(String path) {
        return cast.responder().api().get("/api/v1" + path).json();
    }
}
