package dev.andon.stories;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.Publishing;
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
    private final Publishing publishing;
    private final Links links;
    private final Merges merges;
    private final IncidentRows rows;
    private final AlertSources sources;
    private final Alerts alerts;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Handiwork hands;

    OpenAndSecret(
            Cast cast,
            Http http,
            Declarations declarations,
            Response response,
            Updates updates,
            Reporting reporting,
            Publishing publishing,
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
        this.publishing = publishing;
        this.links = links;
        this.merges = merges;
        this.rows = rows;
        this.sources = sources;
        this.alerts = alerts;
        this.hands = new Handiwork(cast, words);
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
        hands.makeTheCatalog();
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
        hands.curate("/incidents/" + over.number() + "/report/timeline");
        hands.makeItsMeeting(over.number(), true);
        hands.makeItsEarlier("/incidents/" + open.number(), "/incidents/" + over.number());
        hands.done(
                cast.owner(),
                "/incidents/" + over.number() + "/report/review-requests",
                Map.of("approvers", List.of(cast.responder().person().email())));
        words.put(
                "HASH",
                hands.get("/incidents/" + over.number() + "/report/review")
                        .path("hash")
                        .asString());
        hands.done(
                cast.responder(),
                "/incidents/" + over.number() + "/report/comments",
                Map.of("text", "How long did it take?"));
        publishing.publish(rui(), ReportAddress.main(over.number()), null);
        hands.done(cast.responder(), "/incidents/" + over.number() + "/report/customers", Map.of());
        merges.merge(
                rui(), declare("A thing of the past, again", false, List.of()).number(), open.number(), null);
        makeOnceOpen();
    }

    private void makeWhatIsOpen() {
        open = declare("An open thing", false, List.of(alert.id()));
        String room = "/incidents/" + open.number();
        words.put("OPEN", Long.toString(open.number()));
        updates.post(rui(), open.number(), new PostUpdate("We look.", null, null, 60));
        hands.get(room + "/document");
        hands.done(cast.responder(), room + "/appendix", Map.of("title", "Disks", "text", "disk-7 is full"));
        response.assignRole(rui(), open.number(), "commander", cast.responder().id());
        response.addMember(rui(), open.number(), cast.owner().id());
        hands.done(
                cast.responder(),
                room + "/participants",
                Map.of("person_id", cast.outsider().id()));
        Map<String, Object> task = Map.of("person_id", cast.outsider().id(), "text", "Look at the disks");
        words.put(
                "TASK",
                hands.done(cast.responder(), room + "/tasks", task).path("id").asString());
        hands.makeItsOpinions(room);
        hands.makeItsWhys(room);
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
                hands.done(cast.responder(), room + "/sub-teams", team)
                        .at("/items/0/team")
                        .asString());
        hands.done(
                cast.responder(),
                room + "/role-handovers",
                Map.of("role", "commander", "person_id", cast.outsider().id()));
        hands.done(cast.responder(), room + "/impacts", Map.of("on", "user", "text", "Nobody can write"));
        hands.done(cast.responder(), room + "/affected-systems", Map.of("system", "checkout", "state", "down"));
        words.put("OFFER", hands.get(room + "/command").at("/offers/0/offer").asString());
        JsonNode near = hands.done(
                cast.responder(), room + "/interventions", Handiwork.intervention("checkout", "Restart the checkout"));
        words.put("INTERVENTION", near.path("id").asString());
        hands.done(cast.responder(), room + "/options", Map.of("text", "Fail over"));
        hands.makeItsCalls(room);
        Map<String, Object> filter = Map.of("name", "Worst " + open.number(), "query", "severity=sev1");
        words.put(
                "FILTER",
                hands.done(cast.outsider(), "/saved-filters", filter).path("id").asString());
        Map<String, Object> bulk = Map.of("numbers", List.of(open.number()), "add_tags", List.of("disks"));
        words.put(
                "BULK",
                hands.done(cast.outsider(), "/bulk-edits", bulk).path("id").asString());
    }

    private void makeOnceOpen() {
        onceOpen = declare(CANARY + " was open", false, List.of());
        long number = onceOpen.number();
        String room = "/incidents/" + number;
        long otto = cast.outsider().id();
        hands.done(cast.responder(), room + "/tasks", Map.of("person_id", otto, "text", CANARY + " task"));
        response.note(rui(), number, "@" + cast.outsider().person().handle() + " knows " + CANARY);
        hands.done(cast.responder(), room + "/participants", Map.of("person_id", otto, "reason", CANARY));
        hands.done(cast.outsider(), "/bulk-edits", Map.of("numbers", List.of(number), "severity", "sev3"));
        links.setParent(rui(), number, open.number());
        hands.done(cast.responder(), room + "/interventions", Handiwork.intervention("till", CANARY + " is restarted"));
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
        hands.done(cast.responder(), "/incidents/" + number + "/participants", asked);
        response.addMember(rui(), number, cast.owner().id());
        response.changeSeverity(rui(), number, "sev1", CANARY + " is worse");
        updates.post(rui(), number, new PostUpdate(CANARY + " is handled", null, null, 45));
        hands.makeItsWork("/incidents/" + number);
        hands.makeItsSecretWhys("/incidents/" + number);
        hands.makeItsMeeting(number, false);
        hands.makeItsSecretEarlier("/incidents/" + number);
        links.link(rui(), open.number(), "caused_by", number);
        links.setParent(rui(), number, open.number());
        Incident again = declare(CANARY + " key leaked again", true, List.of());
        merges.merge(rui(), again.number(), number, CANARY);
        makeItsPast();
        return secret;
    }

    private void makeItsPast() {
        Incident past = declare(CANARY + " of the past", true, List.of());
        response.changeStatus(rui(), past.number(), Status.RESOLVED, CANARY);
        hands.done(
                cast.responder(),
                "/incidents/" + past.number() + "/feedback",
                Map.of("went", "hard", "hindered", CANARY));
        reporting.existing(rows.byId(past.id()).orElseThrow());
        publishing.publish(rui(), ReportAddress.main(past.number()), null);
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
}
