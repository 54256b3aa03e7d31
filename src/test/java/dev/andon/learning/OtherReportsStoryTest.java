package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several reports of one incident, and one that only few may know of. */
@StoryTest
class OtherReportsStoryTest extends ReportStage {
    private static final String CANARY = "Quartzite";

    @Test
    void anotherReportStandsBesideTheIncidentsOwn() {
        long number = resolved("Backups are missing", "open");
        Answer begun = api().postJson(reports(number), Map.of("name", "For the regulator", "template", "s1"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.json().get("key").asString()).isEqualTo("for-the-regulator");
        assertThat(begun.location()).isEqualTo(reports(number) + "/for-the-regulator");
        assertThat(body(api().get(begun.location()).json(), "timeline")).contains("Backups are missing");
        assertThat(keys(api(), number)).containsExactly("main", "for-the-regulator");
        assertThat(entries(number, ReportDrafted.class)).hasSize(2);
        assertThat(cast.viewer().browser().get("/incidents/" + number).body()).contains("For the regulator");
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/reports")
                        .body())
                .contains("For the regulator")
                .doesNotContain("Begin another");
        assertThat(api().postJson(reports(number), Map.of("name", "For the regulator"))
                        .status())
                .isEqualTo(409);
        assertThat(cast.viewer()
                        .api()
                        .postJson(reports(number), Map.of("name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aReportForSomeReadersIsNowhereForAllOthers() {
        long number = resolved("Odd log-ins", "open");
        Answer begun = restricted(number, cast.owner().id());
        String key = begun.json().get("key").asString();
        assertThat(key).matches("quartzite-[a-z2-9]{8}");
        String home = "/incidents/" + number + "/reports/" + key;
        assertThat(cast.owner()
                        .api()
                        .postJson("/api/v1" + home + "/publication", Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(entries(number, ReportDrafted.class)).hasSize(1);
        assertThat(entries(number, ReportPublished.class)).isEmpty();
        for (Cast.Member stranger : List.of(cast.outsider(), cast.responder())) {
            unknown(stranger, number, home);
        }
        assertThat(cast.owner().browser().get(home).body()).contains("Only for", CANARY);
        assertThat(keys(cast.owner().api(), number)).containsExactly("main", key);
    }

    private void unknown(Cast.Member stranger, long number, String home) {
        Stream.of("", "/report.md", "/editions/1", "/sections/summary/history", "/particulars")
                .forEach(path -> assertThat(stranger.browser().get(home + path).status())
                        .as(home + path)
                        .isIn(404, 403));
        Stream.of("", "/editions/1", "/sections/summary", "/particulars")
                .forEach(path -> assertThat(
                                stranger.api().get("/api/v1" + home + path).status())
                        .as(path)
                        .isEqualTo(404));
        String room = "/incidents/" + number;
        Stream.of(
                        room,
                        room + "/log",
                        room + "/report",
                        room + "/reports",
                        room + "/report.md",
                        "/reports",
                        "/",
                        "/palette?q=" + CANARY,
                        "/palette?at=" + room,
                        "/incidents?text=" + CANARY)
                .forEach(page -> assertThat(stranger.browser().get(page).body())
                        .as(page)
                        .doesNotContainIgnoringCase(home)
                        .doesNotContain(CANARY + " report"));
        Stream.of(reports(number), "/api/v1/reports", "/api/v1" + room + "/entries")
                .forEach(list -> assertThat(stranger.api().get(list).body())
                        .as(list)
                        .doesNotContainIgnoringCase(home)
                        .doesNotContain(CANARY + " report"));
        assertThat(keys(stranger.api(), number)).containsExactly("main");
    }

    @Test
    void whoMayNotKnowOfAReportIsNotToldByItsKeyEither() {
        long number = resolved("A vault was opened", "open");
        restricted(number, cast.owner().id());
        Answer same = api().postJson(reports(number), Map.of("key", "quartzite", "name", "Mine"));
        assertThat(same.status()).as(same.body()).isEqualTo(201);
        Answer guess = api().json("PATCH", reports(number) + "/quartzite-aaaaaaaa", Map.of("title", "x"));
        assertThat(guess.status()).isEqualTo(404);
        assertThat(guess.body())
                .isEqualTo(api().json("PATCH", reports(number) + "/quartzite-aaaaaaaa", Map.of("title", "x"))
                        .body());
    }

    @Test
    void anOpenReportThatGetsReadersMovesAway() {
        long number = resolved("A key was lost", "open");
        api().postJson(reports(number), Map.of("name", "Keys"));
        String open = reports(number) + "/keys";
        Answer closed = api().json("PUT", open + "/particulars", particulars("Keys", List.of()));
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        String key = closed.json().get("key").asString();
        assertThat(key).startsWith("keys-");
        assertThat(closed.json().get("readers").get(0).asLong())
                .isEqualTo(cast.responder().id());
        assertThat(cast.viewer().api().get(open).status()).isEqualTo(404);
        assertThat(cast.viewer().api().get(reports(number) + "/" + key).status())
                .isEqualTo(404);
        assertThat(cast.owner().api().get(reports(number) + "/" + key).status()).isEqualTo(200);
        Answer reopened = api().json("PUT", reports(number) + "/" + key + "/particulars", particulars("Keys", null));
        assertThat(reopened.json().get("readers").isNull()).isTrue();
        assertThat(cast.viewer().api().get(reports(number) + "/" + key).status())
                .isEqualTo(200);
    }

    @Test
    void everyFieldThatDoesNotFitIsNamed() {
        long number = resolved("Queues are full", "open");
        Map<String, Object> wrong = new HashMap<>(Map.of("key", "Not a key", "name", "", "template", "s9"));
        wrong.put("reader_ids", List.of(999_999));
        Answer refused = api().postJson(reports(number), wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .contains("key", "name", "template", "reader_ids");
        Answer main = api().json("PUT", path(number) + "/particulars", particulars("Report", List.of()));
        assertThat(main.status()).isEqualTo(422);
        Http browser = cast.responder().browser();
        browser.get("/incidents/" + number + "/reports");
        Answer typed = browser.postForm(
                "/incidents/" + number + "/reports",
                Map.of("name", "Kept words", "restricted", "true", "readers", "nobody@nowhere.example"));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.body()).contains("Kept words", "nobody@nowhere.example", "is not somebody of this house");
        Answer done = browser.postForm("/incidents/" + number + "/reports", Map.of("name", "Kept words"));
        assertThat(done.location()).endsWith("/incidents/" + number + "/reports/kept-words");
    }

    @Test
    void aReportCanCallPeopleByTheirRoles() {
        long number = resolved("Names are said", "open");
        assertThat(body(api().get(path(number)).json(), "timeline")).contains("Rui Ramos declared");
        Map<String, Object> roles = particulars("Report", null);
        roles.put("names_as_roles", true);
        assertThat(api().json("PUT", path(number) + "/particulars", roles).status())
                .isEqualTo(200);
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/" + number + "/report/particulars")
                        .body())
                .contains("People: by their names → by their roles");
        String timeline = body(api().get(path(number)).json(), "timeline");
        assertThat(timeline).contains("A responder declared").doesNotContain("Rui Ramos");
        assertThat(figure(api().get(path(number)).json(), "people").get("value").asString())
                .isEqualTo("A responder");
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .contains("<b>A responder</b>")
                .doesNotContain("Rui Ramos");
        assertThat(api().json("PUT", "/api/v1/report-defaults", Map.of("names_as_roles", true, "lead_up_hours", 24))
                        .status())
                .isEqualTo(403);
        Answer house = cast.owner()
                .api()
                .json("PUT", "/api/v1/report-defaults", Map.of("names_as_roles", true, "lead_up_hours", 0));
        assertThat(house.status()).isEqualTo(422);
        assertThat(house.json().get("errors").get(0).get("field").asString()).isEqualTo("lead_up_hours");
    }

    private Answer restricted(long number, long reader) {
        Map<String, Object> body =
                Map.of("name", CANARY + " report", "key", "quartzite", "reader_ids", List.of(reader));
        Answer begun = cast.owner().api().postJson(reports(number), body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun;
    }

    private static Map<String, Object> particulars(String name, @Nullable List<Long> readers) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "names_as_roles", false));
        if (readers != null) {
            body.put("reader_ids", readers);
        }
        return body;
    }

    private static String reports(long number) {
        return "/api/v1/incidents/" + number + "/reports";
    }

    private static List<String> keys(Http api, long number) {
        JsonNode items = api.get(reports(number)).json().get("items");
        return items.findValuesAsString("key");
    }
}
