package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several people and programs write in the sections of one report; what a section says is what its text says. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class WritingTogetherStoryTest extends ReportStage {
    @Autowired
    Reports reports;

    private final String fault = "/sections/fault";

    @Test
    void whatIsTypedIsTheSectionAtOnceAndWholeTextsMergeIntoIt() {
        long number = resolved("Cards are refused", "open");
        String page = "/incidents/" + number + "/report";
        write(number, "fault", "The pool was small. The queue was long.");
        Answer open = api().postJson(page + fault + "/text", Map.of());
        assertThat(open.json().get("text").asString()).isEqualTo("The pool was small. The queue was long.");
        assertThat(open.json().get("version").asLong()).isEqualTo(1);
        String read = api().get(path(number) + fault).header("ETag");
        String hash = report(number).contentHash();

        typed(cast.responder(), number, 1, 1, List.of(4, List.of(0, "connection "), 35));
        assertThat(report(number).contentHash()).isNotEqualTo(hash);
        Answer merged = cast.owner()
                .api()
                .with("If-Match", read)
                .json("PATCH", path(number) + fault, Map.of("body", "The pool was small. The queue was endless."));
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(section(number).body()).isEqualTo("The connection pool was small. The queue was endless.");
        assertThat(api().get(path(number) + fault).header("ETag")).isEqualTo(merged.header("ETag"));
        Answer clash = cast.owner()
                .api()
                .with("If-Match", read)
                .json("PATCH", path(number) + fault, Map.of("body", "The pool was small. The queue was quite short."));
        assertThat(clash.status()).isEqualTo(412);

        JsonNode news = api().get(page + fault + "/changes?since=1").json();
        assertThat(news.get("changes")).hasSize(2);
        assertThat(api().get("/incidents/" + number + "/report.md").body()).contains("endless.");
    }

    @Test
    void whatOnePersonTypesWithoutAPauseIsOneRevisionAndNoneIsLost() {
        long number = resolved("Search is empty", "open");
        api().postJson("/incidents/" + number + "/report" + fault + "/text", Map.of());
        long before = section(number).version();
        typed(cast.responder(), number, 0, 1, List.of(List.of(0, "The index")));
        typed(cast.responder(), number, 1, 2, List.of(9, List.of(0, " was empty")));
        assertThat(revisions(number)).hasSize(2);
        clock.forward(Duration.ofMinutes(6));
        typed(cast.responder(), number, 2, 3, List.of(19, List.of(0, ".")));
        assertThat(revisions(number))
                .extracting(Revision::body)
                .startsWith("The index was empty.", "The index was empty");
        assertThat(section(number).version()).isEqualTo(before + 3);
        assertThat(section(number).writtenBy()).isEqualTo("Rui Ramos");
    }

    @Test
    void theLogFillsWhatNobodyWroteAndComesToAnOpenEditorAsAChange() {
        long number = resolved("Mail waits", "open");
        String page = "/incidents/" + number + "/report";
        api().postJson(page + "/sections/timeline/text", Map.of());
        write(number, "fault", "The queue stood still.");
        note(number, "one more thing that was seen");
        long id = incident(number).id();
        reporting.keepUp(id);
        JsonNode news = api().get(page + "/sections/timeline/changes?since=0").json();
        assertThat(news.get("changes")).hasSize(1);
        assertThat(news.toString()).contains("one more thing that was seen");
        assertThat(section(number).body()).isEqualTo("The queue stood still.");
        long version = news.get("version").asLong();
        long length = report(number).section("timeline").orElseThrow().body().length();
        typed(cast.responder(), number, "timeline", version, 1, List.of(length, List.of(0, "\nAnd by hand.")));
        note(number, "a last thing");
        reporting.keepUp(id);
        assertThat(report(number).section("timeline").orElseThrow().body())
                .endsWith("And by hand.")
                .doesNotContain("a last thing");
    }

    @Test
    void theHistoryTellsWhoWroteWhatAndBringsItBack() {
        long number = resolved("Prices are wrong", "open");
        String page = "/incidents/" + number + "/report";
        write(number, "fault", "The cache held old prices.");
        write(number, "lessons", "Caches need an end.");
        clock.forward(Duration.ofMinutes(10));
        long good = section(number).version();
        api().postJson(page + fault + "/text", Map.of());
        typed(cast.owner(), number, 1, 1, List.of(10, List.of(0, "on every node "), 16));
        clock.forward(Duration.ofMinutes(10));
        typed(cast.responder(), number, 2, 1, List.of(List.of(40)));
        assertThat(section(number).body()).isEmpty();

        JsonNode revisions = api().get(path(number) + "/revisions?page_size=2").json();
        assertThat(revisions.get("items").get(0).get("section").asString()).isEqualTo("fault");
        assertThat(api().get(path(number) + "/revisions?page_size=2&cursor="
                                + revisions.get("next_cursor").asString())
                        .json()
                        .get("items"))
                .hasSize(2);
        Http browser = cast.responder().browser();
        assertThat(browser.get(page + "/history").body()).contains("Thank you", "Caches", "Andon, from the log");
        String one = page + "/history/fault/" + (good + 1);
        assertThat(browser.get(one).body()).contains("<ins>on every node </ins>", "Bring this section back");
        assertThat(browser.postForm(one + "/restoration", Map.of("whole", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(section(number).body()).isEqualTo("The cache on every node held old prices.");
        JsonNode thanks = api().get(path(number) + "/contributors").json().get("items");
        assertThat(thanks.findValuesAsString("name")).contains("Rui Ramos");
        Answer back = api().postJson(path(number) + "/restorations", Map.of("section", "fault", "version", good));
        assertThat(back.status()).as(back.body()).isEqualTo(201);
        assertThat(section(number).body()).isEqualTo("The cache held old prices.");
        assertThat(api().postJson(path(number) + "/restorations", Map.of("section", "fault", "version", 999))
                        .status())
                .isEqualTo(404);
        assertThat(api().postJson(path(number) + "/restorations", Map.of()).status())
                .isEqualTo(422);
        assertThat(cast.viewer().browser().get(one).body()).doesNotContain("Bring this section back");
    }

    @Test
    void liveBlocksShowTheFiguresAndWhatIsLeftForLater() {
        long number = resolved("Orders are twice", "open");
        write(number, "fault", "As the log says:\n\n{{stats}}\n\n{{follow-ups}}\n\n{{nothing}}");
        String page =
                cast.viewer().browser().get("/incidents/" + number + "/report").body();
        assertThat(page).contains("How it is computed", "45 min", "Nothing is to be done after this", "nothing}}");
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .contains("<option value=\"stats\">");
    }

    @Test
    void whatIsNoChangeOrNotOnesOwnIsRefusedAndWhoMayNotSeeTheIncidentSeesNothing() {
        long number = resolved("Keys were copied", "restricted");
        String page = "/incidents/" + number + "/report" + fault;
        assertThat(cast.viewer().api().postJson(page + "/text", Map.of()).status())
                .isIn(403, 404);
        Cast.Member other = cast.join("Odd One", Access.RESPONDER);
        for (String path : List.of("/text", "/changes", "/presence")) {
            assertThat(other.api().postJson(page + path, Map.of()).status()).isIn(404, 422);
        }
        assertThat(other.api().get(page + "/rendered").status()).isEqualTo(404);
        assertThat(other.api().get(page + "/changes").status()).isEqualTo(404);
        assertThat(other.api().get("/incidents/" + number + "/report/live").status())
                .isEqualTo(404);
        api().postJson(page + "/text", Map.of());
        assertThat(api().postJson(
                                page + "/changes", Map.of("client", "999.abcdefgh", "version", 0, "changes", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(api().postJson(page + "/changes", Map.of("client", 7)).status())
                .isEqualTo(422);
        assertThat(api().postJson("/incidents/" + number + "/report/sections/nothing/text", Map.of())
                        .status())
                .isEqualTo(404);
        String long200 = "x".repeat(99_000);
        for (int i = 0; i < 2; i++) {
            typed(cast.responder(), number, i, i + 1, List.of(99_000 * i, List.of(0, long200)));
        }
        Answer tooLong = type(cast.responder(), number, "fault", 2, 3, List.of(198_000, List.of(0, long200)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(section(number).body()).hasSize(198_000);
    }

    private void typed(Cast.Member who, long number, long version, long seq, List<?> change) {
        typed(who, number, "fault", version, seq, change);
    }

    private void typed(Cast.Member who, long number, String key, long version, long seq, List<?> change) {
        Answer answer = type(who, number, key, version, seq, change);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer type(Cast.Member who, long number, String key, long version, long seq, List<?> change) {
        List<?> changes = List.of(Map.of(
                "seq",
                seq,
                "change",
                change.stream().filter(part -> !part.equals(0)).toList()));
        Http http = who.api();
        return http.postJson(
                "/incidents/" + number + "/report/sections/" + key + "/changes",
                Map.of("client", who.person().id() + ".test-client", "version", version, "changes", changes));
    }

    private Report report(long number) {
        return reports.find(cast.responder().actor(), ReportAddress.main(number));
    }

    private ReportSection section(long number) {
        return report(number).section("fault").orElseThrow();
    }

    private List<Revision> revisions(long number) {
        return reports.history(cast.responder().actor(), ReportAddress.main(number), "fault");
    }
}
