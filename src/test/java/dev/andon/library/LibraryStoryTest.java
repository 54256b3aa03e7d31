package dev.andon.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The house's memory: reports are found by what they say, what they are about, and where they stand. */
class LibraryStoryTest extends LibraryStage {

    @Test
    void aListIsNarrowedByWhereReportsStandAndWhatTheyAreAbout() {
        String about = "service=quay-1";
        long draft = over("Quay draft", "sev2", Map.of("services", List.of("quay-1"), "tags", List.of("harbour")));
        long asked = over("Quay asked", "sev1", Map.of("services", List.of("quay-1")));
        long out = over("Quay out", "sev2", Map.of("services", List.of("quay-1")));
        String approver = "@" + cast.owner().person().handle();
        done(api(), report(asked) + "/review-requests", Map.of("approvers", List.of(approver), "quorum", 1));
        publish(out);

        assertThat(titles(api(), about)).containsExactlyInAnyOrder("Quay out", "Quay asked", "Quay draft");
        assertThat(titles(api(), about + "&stage=draft")).containsExactly("Quay draft");
        assertThat(titles(api(), about + "&stage=in_review")).containsExactly("Quay asked");
        assertThat(titles(api(), about + "&stage=published")).containsExactly("Quay out");
        assertThat(titles(api(), about + "&stage=draft&stage=in_review&severity=sev1"))
                .containsExactly("Quay asked");
        assertThat(titles(api(), "tag=harbour")).containsExactly("Quay draft");
        assertThat(titles(api(), about + "&template=s9")).isEmpty();
        String graver = "/api/v1/incidents/" + draft + "/severity-changes";
        done(api(), graver, Map.of("severity", "sev1", "reason", "It was worse."));
        assertThat(titles(api(), about + "&severity=sev1"))
                .as("the incident's severity as it is now")
                .containsExactlyInAnyOrder("Quay draft", "Quay asked");
        assertThat(titles(api(), about + "&severity=sev2")).containsExactly("Quay out");
        String hash = api().get(report(asked) + "/review").json().get("hash").asString();
        done(cast.owner().api(), report(asked) + "/approvals", Map.of("verdict", "approve", "hash", hash));
        assertThat(titles(api(), about + "&stage=accepted")).containsExactly("Quay asked");
        write(asked, "summary", "Something else than what was approved.");
        assertThat(titles(api(), about + "&stage=in_review"))
                .as("an edit reopens it")
                .containsExactly("Quay asked");
        write(out, "summary", "Known only after publication.");
        JsonNode edited = list(api(), about + "&stage=published").get("items").get(0);
        assertThat(edited.get("edited_after_publication").asBoolean()).isTrue();
        done(cast.owner().api(), report(draft) + "/waivers", Map.of("reason", "A drill", "approver", approver));
        assertThat(titles(api(), about + "&stage=not_required")).containsExactly("Quay draft");
    }

    @Test
    void whatIsDueComesFirstDueFirstWithWhoWritesIt() {
        String about = "service=quay-2";
        long later = over("Due later", "sev2", Map.of("services", List.of("quay-2")));
        long soon = over("Due soon", "sev1", Map.of("services", List.of("quay-2")));
        String me = "@" + cast.responder().person().handle();
        Answer named = api().json("PATCH", report(soon) + "/review", Map.of("author", me));
        assertThat(named.status()).as(named.body()).isEqualTo(200);

        assertThat(titles(api(), about + "&due=all")).containsExactly("Due soon", "Due later");
        assertThat(titles(api(), about + "&author=me")).contains("Due soon");
        assertThat(titles(cast.owner().api(), about + "&author=me")).doesNotContain("Due soon");
        JsonNode first = list(api(), about + "&due=all").get("items").get(0);
        assertThat(first.get("author").get("name").asString())
                .isEqualTo(cast.responder().person().name());
        String on = first.get("due_on").asString();
        assertThat(titles(api(), about + "&due_from=%1$s&due_to=%1$s".formatted(on)))
                .containsExactly("Due soon");
        assertThat(titles(api(), about + "&due=overdue")).isEmpty();
        clock.forward(Duration.ofDays(12));
        assertThat(titles(api(), about + "&due=overdue")).contains("Due soon");
        publish(soon);
        assertThat(titles(api(), about + "&due=overdue")).doesNotContain("Due soon");
        String today = clock.instant().toString().substring(0, 10);
        assertThat(titles(api(), about + "&published_from=" + today)).containsExactly("Due soon");
        assertThat(titles(api(), about + "&published_to=2020-01-01")).isEmpty();
        assertThat(cast.viewer().browser().get("/reports?due=all&" + about).body())
                .contains("Due later")
                .doesNotContain("Due soon");
        assertThat(later).isPositive();
    }

    @Test
    void everyOrderIsPagedWithoutLossAndCounted() {
        for (int i = 0; i < 5; i++) {
            publish(over("Row " + i, "sev1", Map.of("services", List.of("quay-3"))));
        }
        String about = "service=quay-3";
        String[] latest = {"Row 4", "Row 3", "Row 2", "Row 1", "Row 0"};
        assertThat(walked(about)).containsExactly(latest);
        assertThat(walked(about + "&sort=published")).containsExactly(latest);
        assertThat(walked(about + "&sort=due")).hasSize(5).doesNotHaveDuplicates();
        JsonNode page = list(api(), "page_size=2&" + about);
        assertThat(page.get("count").asInt()).isEqualTo(5);
        assertThat(page.get("counted_all").asBoolean()).isTrue();
        assertThat(cast.viewer().browser().get("/reports?" + about).body()).contains("5 reports");
    }

    @Test
    void factorsAndTeamsNarrowToo() {
        long with = over("Cranes stop", "sev2", Map.of("services", List.of("quay-4")));
        over("Cranes stop, too", "sev2", Map.of("services", List.of("quay-4")));
        String whys = report(with) + "/whys/nodes";
        long what = done(api(), whys, Map.of("text", "The cranes stopped"))
                .get("node")
                .asLong();
        done(
                api(),
                whys,
                Map.of(
                        "text",
                        "A relay stuck",
                        "parent",
                        what,
                        "factor",
                        "Relays rust at sea",
                        "kind",
                        "technical",
                        "role",
                        "trigger"));

        assertThat(titles(api(), "factor=relays%20rust%20at%20sea")).containsExactly("Cranes stop");
        assertThat(titles(api(), "factor=unheard-of")).isEmpty();
        assertThat(api().get(LIST + "?team=unheard-of").status()).isEqualTo(422);
    }

    @Test
    void wordsAreShownWhereTheyStandAndFewReadersStayFew() {
        long number = over("Quay words", "sev2", Map.of("services", List.of("quay-5")));
        write(number, "summary", "The quillwort pump ran dry.");
        String others = "/api/v1/incidents/" + number + "/reports";
        JsonNode secret = done(
                cast.owner().api(),
                others,
                Map.of("name", "Legal", "reader_ids", List.of(cast.owner().id())));
        String section = others + "/" + secret.get("key").asString() + "/sections/summary";
        Http owner = cast.owner().api();
        Answer written = owner.with("If-Match", owner.get(section).header("ETag"))
                .json("PATCH", section, Map.of("body", "The quillwort pump was sold."));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        gathered();

        JsonNode mine = list(api(), "text=quillwort");
        assertThat(mine.get("count").asInt()).isEqualTo(1);
        assertThat(mine.get("items").get(0).get("found").get(0).get("where").asString())
                .isEqualTo("Report, " + heading(number));
        assertThat(mine.toString()).doesNotContain("sold", "Legal");
        assertThat(list(owner, "text=quillwort").get("count").asInt()).isEqualTo(2);
        assertThat(list(api(), "text=INC-" + number).get("count").asInt()).isEqualTo(1);
        assertThat(cast.viewer().browser().get("/reports?text=quillwort").body())
                .contains("<mark>quillwort</mark>", "1 report")
                .doesNotContain("Legal", "sold");
        assertThat(cast.owner().browser().get("/reports?service=quay-5").body()).contains("for few readers");
    }

    private String heading(long number) {
        return api().get(report(number) + "/sections/summary")
                .json()
                .get("heading")
                .asString();
    }

    @Test
    void aRestrictedIncidentsReportIsNeitherListedNorCounted() {
        over("Quay robbery", "sev1", Map.of("services", List.of("quay-6"), "visibility", "restricted"));
        Http stranger = cast.outsider().api();
        for (String query : List.of("", "&stage=draft", "&due=all", "&sort=published", "&author=nobody")) {
            JsonNode list = list(stranger, "service=quay-6" + query);
            assertThat(list.get("count").asInt()).as(query).isZero();
            assertThat(list.toString()).doesNotContain("robbery");
        }
        assertThat(list(cast.owner().api(), "service=quay-6").get("count").asInt())
                .isEqualTo(1);
        assertThat(cast.outsider().browser().get("/reports?service=quay-6").body())
                .doesNotContain("robbery");
    }

    @Test
    void aListOfReportsIsKeptBesideTheListsOfIncidents() {
        Http browser = cast.outsider().browser();
        browser.get("/reports?stage=draft");
        Answer kept = browser.postForm(
                "/incidents/filters",
                Map.of("list", "reports", "name", "Half written", "query", "stage=draft&colour=red", "opens", "true"));
        assertThat(kept.location()).isEqualTo("/reports?stage=draft");
        assertThat(browser.get("/reports").location()).isEqualTo("/reports?stage=draft");
        assertThat(browser.get("/incidents").status()).isEqualTo(200);
        assertThat(browser.get("/incidents?status=").body()).doesNotContain("Half written");
        assertThat(browser.get("/reports?stage=draft").body())
                .contains("Half written", "aria-current=\"page\"")
                .doesNotContain("Keep this list");
        assertThat(browser.get("/incidents/filters").body()).contains("Reports, only yours, opens first");
        browser.postForm("/incidents/filters/opening", Map.of("list", "reports"));
        assertThat(browser.get("/reports").status()).isEqualTo(200);
        Answer wrong = cast.outsider()
                .api()
                .postJson("/api/v1/saved-filters", Map.of("list", "reports", "name", "x", "query", "stage=asleep"));
        assertThat(wrong.status()).isEqualTo(422);
        Answer nowhere = cast.outsider()
                .api()
                .postJson("/api/v1/saved-filters", Map.of("list", "dreams", "name", "x", "query", ""));
        assertThat(nowhere.json().get("errors").findValuesAsString("field")).containsExactly("list");
    }

    @Test
    void theListLeadsToHowReportsBeginForThoseWhoMay() {
        assertThat(cast.owner().browser().get("/reports").body()).contains("/reports/defaults");
        assertThat(cast.viewer().browser().get("/reports").body()).doesNotContain("/reports/defaults");
    }

    @ParameterizedTest
    @CsvSource({
        "stage=asleep, stage",
        "sort=loudest, sort",
        "due=never, due",
        "due_from=soon, due_from",
        "published_to=2026-02-31, published_to",
        "author=Ines, author",
        "team=nobodys, team",
        "factor=a%00b, factor",
        "text=a%00b, text",
        "status=sleeping, status",
        "cursor=abc, cursor",
        "page_size=5000, page_size"
    })
    void aFilterThatMakesNoSenseIsNamed(String query, String field) {
        Answer answer = cast.viewer().api().get(LIST + "?" + query);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
        assertThat(cast.viewer().browser().get("/reports?" + query).status()).isLessThan(500);
    }
}
