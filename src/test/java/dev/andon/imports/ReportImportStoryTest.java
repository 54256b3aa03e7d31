package dev.andon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A house brings the reports that it wrote before. */
@StoryTest
class ReportImportStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Timers timers;

    @SuppressWarnings("NullAway.Init") // set before each story
    private Http olivia;

    @BeforeEach
    void anOwner() {
        olivia = cast.owner().api();
    }

    private JsonNode sent(List<Map<String, String>> files) {
        Answer answer = olivia.postJson("/api/v1/report-imports", Map.of("files", files));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode taken(JsonNode batch) {
        String one = "/api/v1/report-imports/" + batch.get("id").asLong();
        assertThat(olivia.postJson(one + "/applications", Map.of()).status()).isEqualTo(202);
        timers.runDue();
        return olivia.get(one).json();
    }

    private String report(JsonNode file) {
        return olivia.with("Accept", "text/markdown")
                .get("/api/v1/incidents/" + file.get("incident").asLong() + "/report")
                .body();
    }

    @Test
    void twoHundredReportsInThreeShapesAreTakenInAndNothingIsDropped() {
        List<Map<String, String>> files = new ArrayList<>(Shelf.files());
        files.add(Map.of("path", "reports/logo.png", "text", "no text"));
        files.add(Map.of("path", "reports/draft.md", "text", "# A thought\n\nWithout a date.\n"));
        JsonNode batch = sent(files);
        assertThat(batch.get("files")
                        .valueStream()
                        .filter(file -> file.path("plan").path("problems").isEmpty()
                                && !file.get("plan").isNull()))
                .hasSize(200);

        JsonNode done = taken(batch);

        assertThat(done.get("status").asString()).isEqualTo("done");
        assertThat(done.get("files")
                        .valueStream()
                        .map(file -> file.get("outcome").asString())
                        .filter("taken"::equals))
                .hasSize(200);
        assertThat(done.get("files").get(200).get("outcome").asString()).isEqualTo("left_out");
        assertThat(done.get("files").get(201).get("said").asString()).contains("when the incident began");
        for (int every = 0; every < 200; every += 7) {
            int n = every;
            JsonNode file = done.get("files").get(n);
            String report = report(file);
            assertThat(report).startsWith("# " + Shelf.title(n));
            assertThat(Objects.requireNonNull(files.get(n).get("text"))
                            .lines()
                            .filter(line -> line.contains("case " + n) && !line.contains(Shelf.title(n))))
                    .allSatisfy(line -> assertThat(report).contains(line.replaceFirst("^#+ (\\d+\\. )?", "")));
            JsonNode incident = olivia.get(
                            "/api/v1/incidents/" + file.get("incident").asLong())
                    .json();
            assertThat(incident.get("status").asString()).isEqualTo("resolved");
            assertThat(incident.get("declared_at").asString()).startsWith("20" + (18 + n % 7));
            assertThat(incident.get("severity").asString()).isEqualTo("sev" + (1 + n % 4));
        }
    }

    @Test
    void theSameFileTwiceIsKnownAndWordsAreMappedByHand() {
        String text =
                "---\nheadline: Printers jam\nhow bad: dreadful\nwhen: 2020-02-03\n---\n## Gossip\n\nInk everywhere.\n";
        List<Map<String, String>> files = List.of(Map.of("path", "a.md", "text", text));
        JsonNode batch = sent(files);
        assertThat(batch.get("files").get(0).get("plan").get("problems")).isNotEmpty();
        String one = "/api/v1/report-imports/" + batch.get("id").asLong();

        Answer wrong = olivia.json("PATCH", one, Map.of("severity", "sev99", "facts", Map.of("headline", "nonsense")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("severity", "facts");
        Answer mapped = olivia.json(
                "PATCH",
                one,
                Map.of(
                        "facts",
                        Map.of("headline", "title", "when", "began", "how bad", "severity"),
                        "headings",
                        Map.of("gossip", "impact"),
                        "template",
                        "s2",
                        "severity",
                        "sev4"));
        assertThat(mapped.json().get("files").get(0).get("plan").get("problems"))
                .isEmpty();
        JsonNode done = taken(batch);
        assertThat(done.get("files").get(0).get("outcome").asString()).isEqualTo("taken");
        assertThat(report(done.get("files").get(0))).contains("Ink everywhere.");

        JsonNode again = taken(sent(files));
        assertThat(again.get("files").get(0).get("outcome").asString()).isEqualTo("known");
        assertThat(olivia.postJson(one + "/applications", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void onlyOwnersBringHistory() {
        assertThat(cast.responder().api().get("/api/v1/report-imports").status())
                .isEqualTo(403);
        assertThat(olivia.postJson("/api/v1/report-imports", Map.of("files", List.of()))
                        .status())
                .isEqualTo(422);
    }
}
