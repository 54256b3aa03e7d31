package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Finding incidents, keeping a list, changing many at once and taking them elsewhere. */
@StoryTest
class IncidentListStoryTest extends IncidentListStage {
    private static final String KEPT = "/api/v1/saved-filters";

    @Test
    void aListIsNarrowedByTagServiceAndWhoCommands() {
        declared("A", "sev3", Map.of("tags", List.of("eu", "cards"), "services", List.of("Checkout")));
        long b = declared("B", "sev3", Map.of("tags", List.of("eu"), "services", List.of("search")));
        cast.responder()
                .api()
                .postJson(
                        LIST + "/" + b + "/role-handovers",
                        Map.of("role", "commander", "person_id", cast.owner().id()));

        assertThat(titles("tag=eu")).containsExactly("B", "A");
        assertThat(titles("tag=eu&tag=cards")).containsExactly("A");
        assertThat(titles("tag=eu&service=checkout")).containsExactly("A");
        assertThat(titles("tag=eu&role.commander=nobody")).containsExactly("A");
        assertThat(titles("tag=eu&role.commander=" + cast.owner().id())).containsExactly("B");
        assertThat(titles("tag=eu&sort=oldest")).containsExactly("A", "B");
        assertThat(cast.owner().api().get(LIST + "?role.commander=me").json().get("items"))
                .hasSize(1);
    }

    @Test
    void everyOrderIsPagedWithoutLoss() {
        List<String> severities = List.of("sev3", "sev1", "sev5", "sev1", "sev3", "sev2", "sev5");
        for (int i = 0; i < severities.size(); i++) {
            declared("Page " + i, severities.get(i), Map.of("tags", List.of("paged")));
        }
        assertThat(walked("tag=paged&sort=newest")).containsExactly(pages(6, 5, 4, 3, 2, 1, 0));
        assertThat(walked("tag=paged&sort=oldest")).containsExactly(pages(0, 1, 2, 3, 4, 5, 6));
        assertThat(walked("tag=paged&sort=worst")).containsExactly(pages(3, 1, 5, 4, 0, 6, 2));
        assertThat(walked("tag=paged&sort=worst&severity=sev1")).containsExactly(pages(3, 1));
    }

    private static String[] pages(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(i -> "Page " + i).toArray(String[]::new);
    }

    private List<String> walked(String query) {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = cast.viewer()
                    .api()
                    .get(LIST + "?page_size=2&" + query + next)
                    .json();
            page.get("items").forEach(item -> seen.add(item.get("title").asString()));
            JsonNode cursor = page.get("next_cursor");
            next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
        } while (!next.isEmpty());
        return seen;
    }

    @ParameterizedTest
    @CsvSource({
        "sort=loudest, sort",
        "status=sleeping, status",
        "role.commander=Ines, role.commander",
        "role.scribe=nobody, role.scribe",
        "from=yesterday, from",
        "tag=a%00b, tag",
        "cursor=abc, cursor",
        "page_size=5000, page_size"
    })
    void aFilterThatMakesNoSenseIsNamed(String query, String field) {
        Answer answer = cast.viewer().api().get(LIST + "?" + query);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(cast.viewer().browser().get("/incidents?" + query).status()).isLessThan(500);
    }

    @Test
    void aListIsKeptSharedAndOpenedWith() {
        Http rui = cast.responder().api();
        Answer kept = rui.postJson(
                KEPT,
                Map.of("name", "Live, worst first", "query", "?sort=worst&status=live&colour=red", "shared", true));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.json().get("query").asString()).isEqualTo("status=live&sort=worst");
        String path = KEPT + "/" + kept.json().get("id").asLong();

        assertThat(cast.viewer().api().get(path).status()).isEqualTo(200);
        assertThat(cast.viewer().api().delete(path).status()).isEqualTo(403);
        Answer opened = cast.viewer().api().send("PUT", path + "/default", "", "");
        assertThat(opened.json().get("default").asBoolean()).isTrue();
        assertThat(rui.get(path).json().get("default").asBoolean()).isFalse();
        Http browser = cast.viewer().browser();
        assertThat(browser.get("/incidents").location()).isEqualTo("/incidents?status=live&sort=worst");
        assertThat(browser.get("/incidents?status=").status()).isEqualTo(200);

        Answer own = rui.with("If-Match", "\"1\"")
                .json("PUT", path, Map.of("name", "Mine alone", "query", "status=live", "shared", false));
        assertThat(own.status()).isEqualTo(200);
        assertThat(rui.with("If-Match", "\"1\"")
                        .json("PUT", path, Map.of("name", "Late", "query", ""))
                        .status())
                .isEqualTo(412);
        assertThat(cast.viewer().api().get(path).status()).isEqualTo(404);
        assertThat(browser.get("/incidents").status())
                .as("what is no longer shared opens nothing")
                .isEqualTo(200);
        assertThat(rui.delete(path).status()).isEqualTo(204);
        assertThat(rui.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"query":"status=live"}                     | name
        {"name":"x","query":"sort=loudest"}         | sort
        {"name":"x","query":"status=asleep"}        | status
        {"name":"a\\u0000b","query":""}             | name
        {"name":"x","query":"tag=%00"}              | tag
        {"name":"x","query":"tag=%zz"}              | query
        {"name":5}                                  | name
        {"name":"x","colour":"red"}                 | colour
        """)
    void aFilterThatMakesNoSenseIsNotKept(String body, String field) {
        Answer answer = cast.viewer().api().postJson(KEPT, body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void keptListsWorkWithoutJavaScript() {
        Http browser = cast.outsider().browser();
        browser.get("/incidents?severity=sev1");
        Answer kept = browser.postForm(
                "/incidents/filters", Map.of("name", "Only the worst", "query", "severity=sev1", "opens", "true"));
        assertThat(kept.location()).isEqualTo("/incidents?severity=sev1");
        assertThat(browser.get("/incidents?severity=sev1").body())
                .contains("aria-current=\"page\"", "Only the worst")
                .doesNotContain("Keep this list");
        Answer twice = browser.postForm("/incidents/filters", Map.of("name", "only the WORST", "query", "status=live"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("only the WORST", "is the name of another filter of yours");
        assertThat(browser.get("/incidents/filters").body()).contains("opens first");
        browser.postForm("/incidents/filters/opening", Map.of());
        assertThat(browser.get("/incidents").status()).isEqualTo(200);
    }

    @Test
    void aListIsExportedAndNoSpreadsheetRunsIt() {
        declared("=HYPERLINK(\"https://evil.example\",\"x\")", "sev3", Map.of("tags", List.of("exported")));
        declared(
                "Two, with \"quotes\"",
                "sev3",
                Map.of("tags", List.of("exported"), "summary", "@SUM(A1)\nsecond line"));
        declared("Secret", "sev3", Map.of("tags", List.of("exported"), "visibility", "restricted"));

        Answer csv = cast.viewer().api().get(LIST + "/export?format=csv&tag=exported");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("number,title,severity,status,type,visibility,services,tags,declared_at")
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\"")
                .contains("\"Two, with \"\"quotes\"\"\"", "\"'@SUM(A1)\nsecond line\"")
                .doesNotContain("Secret");
        JsonNode json = cast.viewer()
                .api()
                .get(LIST + "/export?format=json&tag=exported")
                .json();
        assertThat(json.get("items")).hasSize(2);
        assertThat(cast.responder()
                        .api()
                        .get(LIST + "/export?format=json&tag=exported")
                        .json()
                        .get("items"))
                .hasSize(3);
        assertThat(cast.viewer().api().get(LIST + "/export?format=xls").status())
                .isEqualTo(422);
        assertThat(cast.viewer().api().get(LIST + "/export").status()).isEqualTo(422);
        assertThat(cast.viewer().browser().get("/incidents/export?format=csv").body())
                .startsWith("\uFEFFnumber,");
    }
}
