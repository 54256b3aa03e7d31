package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Asking why, from what people saw to what incidents share. */
@StoryTest
class WhysStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    Factors factors;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    private Http api() {
        return cast.responder().api();
    }

    private long incident(String title, String visibility) {
        clock.forward(Duration.ofHours(1));
        return created("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility))
                .get("number")
                .asLong();
    }

    private JsonNode created(String path, Map<String, ?> body) {
        Answer answer = api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String whys(long number) {
        return "/api/v1/incidents/" + number + "/report/whys";
    }

    private long node(long number, String text, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("text", text);
        return created(whys(number) + "/nodes", body).get("node").asLong();
    }

    private long factor(long number, long parent, String text, String factor, String role) {
        return node(number, text, Map.of("parent", parent, "factor", factor, "kind", "technical", "role", role));
    }

    private JsonNode tree(long number) {
        return api().get(whys(number)).json();
    }

    private List<String> texts(long number) {
        return StreamSupport.stream(tree(number).get("nodes").spliterator(), false)
                .map(node ->
                        "-".repeat(node.get("depth").asInt()) + node.get("text").asString())
                .toList();
    }

    private static String key(Http who, String name) {
        return StreamSupport.stream(
                        who.get("/api/v1/factors?page_size=200")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(factor -> factor.get("name").asString().equals(name))
                .map(factor -> factor.get("key").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no factor " + name));
    }

    @Test
    void anOutlineIsWrittenALineAtATimeAndCanBeUndone() {
        long number = incident("Sign-in fails", "open");
        String page = "/incidents/" + number + "/report/whys";
        Http rui = cast.responder().browser();
        assertThat(rui.get(page).body()).contains("What happened?");
        Answer first = rui.postForm(page, Map.of("text", "Nobody could sign in"));
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.location()).endsWith("?after=1#write");
        rui.get(page + "?after=1");
        rui.postForm(page, Map.of("text", "> Certificates were not valid yet", "after", "1"));
        rui.postForm(page, Map.of("text", "Clients do not retry", "after", "2", "parent", "1"));
        rui.postForm(page, Map.of("text", "> No client was ever told to", "after", "3", "parent", "1"));
        rui.postForm(page, Map.of("text", "<Support had no script", "after", "4", "parent", "3"));
        assertThat(texts(number))
                .containsExactly(
                        "Nobody could sign in",
                        "-Certificates were not valid yet",
                        "-Clients do not retry",
                        "--No client was ever told to",
                        "-Support had no script");
        rui.postForm(page + "/3/moves", Map.of("to", "up", "version", "1"));
        assertThat(texts(number).subList(1, 3))
                .containsExactly("-Clients do not retry", "--No client was ever told to");
        rui.postForm(page + "/3/removal", Map.of("version", "2"));
        assertThat(texts(number)).hasSize(3);
        assertThat(rui.get(page).body()).contains("took away", "Clients do not retry");
        assertThat(created(whys(number) + "/changes/7/reversals", Map.of()).get("nodes"))
                .hasSize(5);
        assertThat(texts(number).get(1)).isEqualTo("-Clients do not retry");
        assertThat(api().postJson(whys(number) + "/changes/7/reversals", Map.of())
                        .status())
                .isEqualTo(409);
        created(whys(number) + "/changes/6/reversals", Map.of());
        assertThat(texts(number).get(1)).isEqualTo("-Certificates were not valid yet");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothTexts() {
        long number = incident("Mail is late", "open");
        long node = node(number, "Mail came late", Map.of());
        String page = "/incidents/" + number + "/report/whys";
        Http rui = cast.responder().browser();
        Http olivia = cast.owner().browser();
        rui.get(page + "?edit=" + node);
        olivia.get(page + "?edit=" + node);
        assertThat(olivia.postForm(page + "/" + node, Map.of("version", "1", "text", "Mail came hours late"))
                        .status())
                .isEqualTo(303);
        Answer clash = rui.postForm(
                page + "/" + node,
                Map.of("version", "1", "text", "Confirmations came late", "evidence", "1", "confidence", "likely"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("Mail came hours late", "Confirmations came late", "value=\"2\"");
        Answer stale =
                api().with("If-Match", "\"1\"").json("PATCH", whys(number) + "/nodes/" + node, Map.of("text", "Late"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).contains("Mail came hours late");
        Answer refused =
                rui.postForm(page + "/" + node, Map.of("version", "2", "text", "Mail", "evidence", "99\njavascript:1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("is no entry of this incident", "javascript:1");
    }

    @Test
    void whatAnswersTwoWhysNeverExplainsItself() {
        long number = incident("Checkout hangs", "open");
        long top = node(number, "Checkout hung", Map.of());
        long pool = node(number, "The pool was empty", Map.of("parent", top));
        long slow = node(number, "Queries were slow", Map.of("parent", top));
        long index = node(number, "An index was gone", Map.of("parent", pool, "also", List.of(slow)));
        assertThat(refused(api().postJson(whys(number) + "/nodes/" + slow + "/moves", Map.of("parent", index))))
                .isEqualTo("parent");
        assertThat(refused(api().postJson(whys(number) + "/nodes/" + top + "/moves", Map.of("parent", pool))))
                .isEqualTo("parent");
        assertThat(refused(api().json(
                                "PATCH",
                                whys(number) + "/nodes/" + slow,
                                Map.of("version", 1, "also", List.of(index)))))
                .isEqualTo("also");
        assertThat(refused(api().postJson(whys(number) + "/nodes", Map.of("text", "x", "parent", 99))))
                .isEqualTo("parent");
        assertThat(refused(api().postJson(
                                whys(number) + "/nodes", Map.of("text", "x", "factor", "New", "role", "trigger"))))
                .isEqualTo("kind");
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("errors").get(0).get("field").asString();
    }

    @Test
    void incidentsShareFactorsAndARestrictedOneLeaksNowhere() {
        long first = incident("Certificates from the future", "open");
        long second = incident("Timers fire twice", "open");
        long secret = incident("Somebody read the vault", "restricted");
        long top = node(first, "Sign-in failed", Map.of());
        factor(
                first,
                top,
                "The clock was wrong and nobody knew",
                "Loss of time sync alerts nobody",
                "masked_detection");
        long other = node(second, "Timers fired twice", Map.of());
        factor(second, other, "The clock jumped", "Clock drift is not watched", "condition");
        long hidden = node(secret, "The vault was open", Map.of());
        factor(secret, hidden, "The clock was wrong there, too", "loss of time sync alerts NOBODY", "trigger");
        factor(secret, hidden, "Keys lie about", "Vault keys are shared by hand", "condition");

        Http viewer = cast.viewer().api();
        String sync = key(viewer, "Loss of time sync alerts nobody");
        assertThat(viewer.get("/api/v1/factors/" + sync)
                        .json()
                        .get("recurrence")
                        .asInt())
                .isEqualTo(1);
        assertThat(api().get("/api/v1/factors/" + sync).json().get("recurrence").asInt())
                .isEqualTo(2);
        for (Http stranger : List.of(viewer, cast.viewer().browser())) {
            for (String path : List.of(
                    "/api/v1/factors?text=vault",
                    "/api/v1/factors",
                    "/factors",
                    "/factors/" + sync,
                    "/api/v1/factors/" + sync,
                    "/factors/suggestions?text=vault+keys",
                    whys(first),
                    "/incidents/" + first + "/report/whys")) {
                assertThat(stranger.get(path).body())
                        .as(path)
                        .doesNotContainIgnoringCase("vault keys", "read the vault");
            }
        }
        String vault = key(api(), "Vault keys are shared by hand");
        assertThat(viewer.get("/api/v1/factors/" + vault).status()).isEqualTo(404);
        assertThat(viewer.get(whys(secret)).status()).isEqualTo(404);

        String drift = key(api(), "Clock drift is not watched");
        created("/api/v1/factors/" + drift + "/merges", Map.of("with", sync));
        created("/api/v1/factors/" + sync + "/merges", Map.of("with", vault));
        JsonNode merged = viewer.get("/api/v1/factors/" + drift).json();
        assertThat(merged.get("key").asString()).isEqualTo(sync);
        assertThat(merged.get("recurrence").asInt()).isEqualTo(2);
        assertThat(merged.get("aliases").toString()).contains("Clock drift").doesNotContain("Vault");
        assertThat(cast.viewer().browser().get("/factors/" + sync).body())
                .contains("are the same", "Clock drift is not watched", "Timers fire twice")
                .doesNotContainIgnoringCase("vault");
        assertThat(shared(cast.viewer().actor(), first)).containsExactly(second);
        assertThat(shared(cast.responder().actor(), first)).containsExactly(secret, second);

        assertThat(api().delete("/api/v1/factors/" + sync + "/merges/" + drift).status())
                .isEqualTo(204);
        assertThat(viewer.get("/api/v1/factors/" + drift).json().get("name").asString())
                .isEqualTo("Clock drift is not watched");
        assertThat(shared(cast.viewer().actor(), first)).isEmpty();
        assertThat(shared(cast.responder().actor(), first)).containsExactly(secret);
        assertThat(cast.viewer().browser().get("/factors/" + drift).body()).contains("took back");
    }

    private List<Long> shared(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        return factors.sharedWith(viewer, incident).stream()
                .map(one -> one.incident().number())
                .toList();
    }

    @Test
    void theReportSaysWhatTheWhysSayUntilSomebodyTellsItThemselves() {
        long number = incident("Search finds nothing", "open");
        long top = node(number, "Search found nothing", Map.of());
        Map<String, ?> evidence =
                Map.of("parent", top, "evidence", List.of(Map.of("kind", "entry", "number", 1)), "confidence", "known");
        long empty = node(number, "The index was empty", evidence);
        created("/api/v1/incidents/" + number + "/report", Map.of("template", "s0"));
        assertThat(section(number, "why_1"))
                .isEqualTo("Why? Search found nothing\n\n1. Because the index was empty [^1]");
        factor(number, empty, "Nobody looks whether it is", "Nothing checks a new index", "masked_detection");
        assertThat(section(number, "why_2")).contains("**Factor:** Nothing checks a new index (masked detection)");
        assertThat(section(number, "why_3")).isEmpty();
        String report = "/incidents/" + number + "/report";
        assertThat(cast.viewer().browser().get(report).body())
                .contains("Nothing checks a new index", "Masked detection", report + "/whys", "#entry-1\"");
        String one = "/api/v1" + report + "/sections/why_1";
        api().with("If-Match", api().get(one).header("ETag"))
                .json("PATCH", one, Map.of("body", "See {{whys}}\n\n{{factors}}\n\n{{whys}}"));
        api().json("PATCH", whys(number) + "/nodes/" + empty, Map.of("version", 1, "text", "The index had no rows"));
        assertThat(section(number, "why_1")).startsWith("See");
        assertThat(api().with("Accept", "text/markdown").get("/api/v1" + report).body())
                .contains(
                        "    1. Why? Because the index had no rows [^1]",
                        "- **Nothing checks a new index** (technical)")
                .contains("[^1]: ");
    }

    private String section(long number, String key) {
        return api().get("/api/v1/incidents/" + number + "/report/sections/" + key)
                .json()
                .get("body")
                .asString();
    }

    @Test
    void aFactorIsRenamedFromWhatOneSaw() {
        long number = incident("Prices are zero", "open");
        long top = node(number, "Prices were zero", Map.of());
        factor(number, top, "The job ran twice", "Jobs are not idempotent", "trigger");
        String key = key(api(), "Jobs are not idempotent");
        String path = "/api/v1/factors/" + key;
        String tag = api().get(path).header("ETag");
        assertThat(api().with("If-Match", tag)
                        .json("PATCH", path, Map.of("name", "Jobs that run twice do harm"))
                        .status())
                .isEqualTo(200);
        assertThat(api().with("If-Match", tag)
                        .json("PATCH", path, Map.of("name", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(refused(api().json("PATCH", path, Map.of("name", "", "kind", "odd"))))
                .isEqualTo("name");
        assertThat(refused(api().postJson(path + "/merges", Map.of("with", "no such thing"))))
                .isEqualTo("with");
        assertThat(cast.viewer().browser().get("/factors/" + key).body())
                .contains("Jobs that run twice do harm", "Jobs are not idempotent");
        JsonNode like = cast.viewer()
                .browser()
                .get("/factors/suggestions?text=job+run+twice")
                .json();
        assertThat(like.get(0).get("value").asString()).isEqualTo("Jobs that run twice do harm");
    }
}
