package dev.andon.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody is entered, put into a tree, and called at night. */
@StoryTest
class CallsStoryTest {
    private static final String MOBILE = "+46 70 123 45 67";

    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @SuppressWarnings("NullAway.Init")
    private Http api;

    private long ines;
    private long marek;
    private long press;
    private long tree;

    @SuppressWarnings("NullAway.Init")
    private Incident incident;

    @BeforeEach
    void aTreeAndANight() {
        db.sql("delete from contacts_tree").update();
        db.sql("delete from contacts_contact").update();
        api = cast.responder().api();
        ines = entered("Ines Rask", "house", MOBILE);
        marek = entered("Marek Otto", "house", "+46 70 765 43 21");
        press = entered("Press desk", "press", "+46 8 555 00 11");
        tree = made("Nights", List.of(step(10, ines, marek), step(30, press)));
        incident = declare(false);
    }

    @Test
    void whoeverDoesNotAnswerIsFollowedByTheNextAndTheLogHoldsNoNumber() {
        JsonNode begun = api.postJson(runs(), Map.of("tree_id", tree)).json();
        String run = runs() + "/" + begun.get("run").asLong();
        assertThat(next(begun)).isEqualTo("Ines Rask");
        assertThat(api.postJson(runs(), Map.of("tree_id", tree)).status()).isEqualTo(409);

        JsonNode tried = call(run, ines, "no_answer", "mobile", "rang out").json();
        assertThat(next(tried)).as("while Ines may call back, the next step").isEqualTo("Press desk");
        assertThat(call(run, press, "left_message", "office", null)
                        .json()
                        .at("/next/waits_until")
                        .asString())
                .isNotEmpty();
        clock.forward(Duration.ofMinutes(10));
        assertThat(next(api.get(run).json())).isEqualTo("Marek Otto");
        JsonNode reached = call(run, marek, "reached", "mobile", "on his way").json();

        assertThat(reached.at("/steps/0/reached/name").asString()).isEqualTo("Marek Otto");
        assertThat(reached.at("/next/contact/name").asString()).isEqualTo("Press desk");
        clock.forward(Duration.ofMinutes(30));
        JsonNode left = api.get(run).json();
        assertThat(left.at("/next").isNull() || left.at("/next").isMissingNode())
                .isTrue();
        assertThat(left.at("/steps/1/exhausted").asBoolean()).isTrue();
        assertThat(api.postJson(run + "/endings", Map.of("reason", "everybody knows"))
                        .status())
                .isEqualTo(201);
        assertThat(call(run, ines, "reached", null, null).status()).isEqualTo(409);
        assertThat(db.sql("select payload::text from incident_event where incident_id = :id")
                        .param("id", incident.id())
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.contains("Marek Otto"))
                .noneMatch(text -> text.contains("70 7") || text.contains("70 1"));
        assertThat(log.verify(incident.id()).intact()).isTrue();
        assertThat(api.get("/api/v1/incidents/" + incident.number() + "/catch-up")
                        .body())
                .contains("Nights: 1 of 2 reached, ended");
    }

    @Test
    void theOrderIsAdviceAndTwoMayCallAtOnce() {
        String run = begin();
        long elias = entered("Elias Lindqvist", "stakeholder", "+46 70 000 11 22");

        assertThat(call(run, press, "reached", "office", null).status()).isEqualTo(201);
        assertThat(call(run, elias, "declined", null, "asleep")
                        .json()
                        .at("/others/0/contact/name")
                        .asString())
                .isEqualTo("Elias Lindqvist");
        assertThat(next(call(run, ines, "wrong_number", "mobile", null).json())).isEqualTo("Marek Otto");
    }

    @Test
    void theRoomShowsNamesToEverybodyAndThePageNumbersToThoseWhoRespond() {
        String run = begin().replace("/api/v1", "").replace("call-runs", "calls");
        String room = "/incidents/" + incident.number();
        String panel = cast.responder().browser().get(room + "/panels/calls").body();
        assertThat(panel).contains("Ines Rask").doesNotContain("70 123");
        assertThat(cast.responder().browser().get(room).body()).doesNotContain("70 123");
        assertThat(cast.responder().browser().get(run).body())
                .contains("href=\"tel:+46701234567\"", MOBILE, "call now");

        Http viewer = cast.viewer().browser();
        for (String page : List.of(run, "/contacts", "/contacts/" + ines, "/call-trees/" + tree, room + "/roster")) {
            assertThat(viewer.get(page).status()).as(page).isEqualTo(200);
            assertThat(viewer.get(page).body()).as(page).doesNotContain("70 123");
        }
        assertThat(viewer.get(run).body()).contains("Ines Rask");
        Http reading = cast.viewer().api();
        assertThat(reading.get("/api/v1/contacts/" + ines).body()).doesNotContain("70 123");
        assertThat(reading.get("/api/v1/contacts").body()).contains("Ines Rask").doesNotContain("70 123");
        assertThat(reading.get("/contacts/export.csv").status()).isEqualTo(403);
        assertThat(cast.responder().browser().get("/palette?q=ines").body()).contains("/contacts/" + ines);
    }

    @Test
    void somebodyWhoOnlyReadsSeesTheirOwnNumber() {
        Cast.Member vesna = cast.join("Vesna Vuk " + clock.instant().getNano(), Access.VIEWER);
        long own = api.postJson(
                        "/api/v1/contacts",
                        Map.of(
                                "kind",
                                "house",
                                "name",
                                "Vesna",
                                "person_id",
                                vesna.id(),
                                "numbers",
                                mobile("+385 1 234")))
                .json()
                .get("id")
                .asLong();

        assertThat(vesna.api().get("/api/v1/contacts/" + own).body()).contains("+385 1 234");
        assertThat(cast.viewer().api().get("/api/v1/contacts/" + own).body()).doesNotContain("+385");
    }

    @Test
    void pagesKeepWhatWasTypedAndSayWhichLineIsWrong() {
        Http browser = cast.responder().browser();
        Map<String, String> form = new HashMap<>(Map.of("kind", "press", "name", "", "numbers", "mobile +1 2\nhome"));
        assertThat(browser.postForm("/contacts", form).body())
                .contains("Name is required", "Numbers line 2", "mobile +1 2");
        form.putAll(Map.of("name", "Anna Berg", "numbers", "office +47 22 33 44 (desk 3)\nanna@papers.example"));
        Answer saved = browser.postForm("/contacts", form);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get(saved.location()).body())
                .contains("tel:+47223344", "desk 3", "mailto:anna@papers.example");

        Map<String, String> steps =
                new HashMap<>(Map.of("name", "Days", "steps", "Ines Rask; Nobody | 5\nAnna Berg | x"));
        assertThat(browser.postForm("/call-trees", steps).body())
                .contains("line 1: “Nobody” is nobody", "line 2: “x” is no number", "Anna Berg | x");
        steps.put("steps", "ines rask; Anna Berg | 5 | Which shop\nPress desk");
        String made = browser.postForm("/call-trees", steps).location();
        assertThat(browser.get(made).body()).contains("not reached within 5 min", "Which shop", "Press desk");
        assertThat(browser.get(made + "/edit").body()).contains("Ines Rask; Anna Berg | 5 | Which shop");
        assertThat(browser.postForm("/contacts/" + press + "/deletion", Map.of())
                        .body())
                .contains("names Press desk");
        String run = begin().replace("/api/v1", "").replace("call-runs", "calls");
        assertThat(browser.postForm(
                                run + "/calls", Map.of("contact_id", "" + ines, "outcome", "reached", "note", MOBILE))
                        .body())
                .contains("holds one of their numbers");
        assertThat(browser.postForm(run + "/calls", Map.of("contact_id", "" + ines, "outcome", "reached", "note", "ok"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(run).body()).contains("✓ reached");
    }

    @Test
    void whoIsDeletedIsGoneWithTheirNumbers() {
        long anna = entered("Anna Berg", "press", "+47 900 12 345");
        api.json("PUT", "/api/v1/contacts/" + anna, contact("Anna Berg", "press", "+47 900 54 321"));
        assertThat(cast.responder().browser().get("/contacts/" + anna).body()).contains("mobile …45 → mobile …21");

        assertThat(api.delete("/api/v1/contacts/" + anna).status()).isEqualTo(204);

        assertThat(api.get("/api/v1/contacts/" + anna).status()).isEqualTo(404);
        assertThat(db.sql("select count(*) from contacts_change where subject = :s and (before is not null or"
                                + " after is not null)")
                        .param("s", "contact/" + anna)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileGoesOutAndComesBackAsItWent() {
        String file = cast.responder().api().get("/contacts/export.csv").body();
        assertThat(file).contains("Ines Rask", "'" + MOBILE);

        assertThat(api.postJson("/api/v1/contact-imports", Map.of("content", file))
                        .json()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(3);
        JsonNode brought = api.postJson(
                        "/api/v1/contact-imports",
                        Map.of("content", "name;kind;mobile\nIda Holm;press;+45 1234 5678\nPress desk;press;+46 8 1\n"))
                .json();
        assertThat(brought.get("entered").asInt()).isEqualTo(1);
        assertThat(brought.get("changed").asInt()).isEqualTo(1);
        Answer refused = api.postJson(
                "/api/v1/contact-imports", Map.of("content", "name,kind\nNew One,press\nOther,nonsense\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("line 3: kind must be");
        assertThat(api.get("/api/v1/contacts").body()).doesNotContain("New One");
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused("/api/v1/contacts", "kind", Map.of("name", "A", "kind", "friend"));
        refused("/api/v1/contacts", "zone", Map.of("name", "A", "kind", "press", "zone", "Mars/Olympus"));
        refused("/api/v1/contacts", "person_id", Map.of("name", "A", "kind", "house", "person_id", 987654));
        refused("/api/v1/contacts", "vendor", Map.of("name", "A", "kind", "vendor", "vendor", "nobody"));
        refused(
                "/api/v1/contacts",
                "numbers[0].kind",
                Map.of("name", "A", "kind", "press", "numbers", List.of(Map.of("kind", "fax", "value", "1"))));
        refused("/api/v1/call-trees", "steps", Map.of("name", "T", "steps", List.of()));
        refused("/api/v1/call-trees", "steps[0].contacts[0]", Map.of("name", "T", "steps", List.of(step(1, 987654L))));
        refused("/api/v1/call-trees", "steps[0].minutes", Map.of("name", "T", "steps", List.of(step(0, ines))));
        refused(
                "/api/v1/call-trees",
                "severities[0]",
                Map.of("name", "T", "steps", List.of(step(1, ines)), "severities", List.of("x")));
        refused(runs(), "tree_id", Map.of("tree_id", 987654));
        String calls = begin() + "/calls";
        refused(calls, "outcome", Map.of("contact_id", ines, "outcome", "shouted"));
        refused(calls, "contact_id", Map.of("contact_id", 987654, "outcome", "reached"));
        refused(calls, "by", Map.of("contact_id", ines, "outcome", "reached", "by", "pigeon"));
        refused(calls, "note", Map.of("contact_id", ines, "outcome", "reached", "note", "under 0701234567"));
        refused(calls, "note", Map.of("contact_id", ines, "outcome", "reached", "note", "ask Marek: 070–765 43·21"));
        refused(calls.replace("/calls", "/endings"), "reason", Map.of("reason", "Press has +46 8 555 00 11"));
        assertThat(call(calls.replace("/calls", ""), ines, "reached", null, "4,212 orders since 2026-11-21 03:14")
                        .status())
                .isEqualTo(201);
        assertThat(api.postJson("/api/v1/contacts", contact("ines rask", "press", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(api.get(runs() + "/99").status()).isEqualTo(404);
        assertThat(cast.viewer().api().postJson(runs(), Map.of("tree_id", tree)).status())
                .isEqualTo(403);
    }

    private void refused(String path, String field, Map<String, Object> body) {
        Answer answer = api.postJson(path, body);
        assertThat(answer.status()).as(body.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    private String begin() {
        return runs() + "/"
                + api.postJson(runs(), Map.of("tree_id", tree))
                        .json()
                        .get("run")
                        .asLong();
    }

    private Answer call(String run, long contact, String outcome, @Nullable String by, @Nullable String note) {
        Map<String, Object> body = new HashMap<>(Map.of("contact_id", contact, "outcome", outcome));
        Stream.of(Map.entry("by", String.valueOf(by)), Map.entry("note", String.valueOf(note)))
                .filter(entry -> !entry.getValue().equals("null"))
                .forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        return api.postJson(run + "/calls", body);
    }

    private static String next(JsonNode run) {
        return run.at("/next/contact/name").asString();
    }

    private String runs() {
        return "/api/v1/incidents/" + incident.number() + "/call-runs";
    }

    private Incident declare(boolean restricted) {
        Act act = Act.by(cast.responder().actor(), "web");
        return declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of(), restricted, List.of()));
    }

    private long entered(String name, String kind, String mobile) {
        return api.postJson("/api/v1/contacts", contact(name, kind, mobile))
                .json()
                .get("id")
                .asLong();
    }

    private static Map<String, Object> contact(String name, String kind, String mobile) {
        return Map.of("kind", kind, "name", name, "numbers", mobile(mobile));
    }

    private static List<Map<String, String>> mobile(String value) {
        return List.of(Map.of("kind", "mobile", "value", value));
    }

    private long made(String name, List<Map<String, Object>> steps) {
        return api.postJson("/api/v1/call-trees", Map.of("name", name, "steps", steps))
                .json()
                .get("id")
                .asLong();
    }

    private static Map<String, Object> step(int minutes, Long... contacts) {
        return Map.of("contacts", List.of(contacts), "minutes", minutes);
    }
}
