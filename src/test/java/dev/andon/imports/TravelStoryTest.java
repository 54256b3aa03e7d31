package dev.andon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.SecondHouse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a house exports is the same report in the house that imports it. */
class TravelStoryTest extends TravelStage {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*? value=\"([^\"]+)\"");

    /** A text with what a format could stumble over. */
    private static final String TRICKY = """
        Two things, in order:

        1. The pool was empty.
        2. Nobody saw it.

        ### A heading of our own

        | When | What |
        |---|---|
        | 01:12 | It began [2] |

        ```sql
        ## Summary
        select '[2]' from pool;
        ```

        * Channel: not a field, a point\
        """;

    @Test
    void everyShapeTravelsToAnEmptyHouseAndIsTheSameReportThere() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String template : List.of("s0", "s1", "s2")) {
            long number = worked("Cards are declined " + template, template);
            write(number, "summary", "Cards were declined for *twenty* minutes [2].\n\n" + TRICKY);
            if (!template.equals("s1")) {
                done(report(number) + "/publication", Map.of());
            }
            files.put("reports/" + template + ".md", exported(number));
        }
        assertThat(outcomes(sentToTheApi(files)))
                .as("the house knows its own reports again")
                .containsOnly("known");

        try (SecondHouse _ = SecondHouse.open()) {
            playbook.forget();
            JsonNode batch = sentOnThePage(files);
            assertThat(outcomes(batch)).as(batch.toString()).containsOnly("taken");
            for (JsonNode file : batch.get("files")) {
                String before =
                        Objects.requireNonNull(files.get(file.get("path").asString()));
                long number = file.get("incident").asLong();
                same(before, exported(number));
                assertThat(file.get("said").asString())
                        .as("nothing is left behind without a word")
                        .contains("exported from", "drafted there", "who wrote");
                JsonNode incident = owner().get("/api/v1/incidents/" + number).json();
                assertThat(incident.get("summary").asString()).isEqualTo("Cards: \"declined\" — for everybody.");
            }
            assertThat(outcomes(sentToTheApi(files))).containsOnly("known");
            Map<String, String> later = new LinkedHashMap<>();
            files.forEach((path, text) -> later.put(path, text.replace("twenty", "thirty")));
            assertThat(outcomes(sentToTheApi(later)))
                    .as("written further since, it is still the same report")
                    .containsOnly("known");
        } finally {
            playbook.forget();
        }
    }

    private static void same(String before, String after) {
        assertThat(story(after)).isEqualTo(story(before));
        for (String fact : List.of(
                "title", "incident_title", "severity", "type", "status", "visibility", "template", "report_status")) {
            assertThat(fact(after, fact)).isEqualTo(fact(before, fact));
        }
        for (String fact : List.of("declared_at", "resolved_at")) {
            assertThat(fact(after, fact)).as(fact).isNotBlank().isEqualTo(fact(before, fact));
        }
        assertThat(after).contains("services:\n- checkout\n- ledger\n", "tags:\n- cards\n- eu\n");
    }

    private JsonNode sentOnThePage(Map<String, String> files) throws IOException {
        Http browser = cast.owner().browser();
        Matcher token = CSRF.matcher(browser.get("/report-imports").body());
        assertThat(token.find()).isTrue();
        Answer sent = browser.sendBytes(
                "POST",
                "/report-imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                form(Map.of("_csrf", token.group(1)), zip(files)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String one = sent.location();
        assertThat(browser.get(one).body()).contains("Cards are declined s0", "exported from");
        return taken(Long.parseLong(one.substring(one.lastIndexOf('/') + 1)));
    }

    @Test
    void fieldsKeepTheirValuesAndWhatIsNoValueThereIsNotLost() throws IOException {
        Map<String, Object> shape = Map.of(
                "key", "travelling",
                "name", "Travelling",
                "description", "With fields.",
                "sections",
                        List.of(
                                Map.of(
                                        "key", "story", "heading", "Story", "level", 2, "form", "text", "help", "",
                                        "prefill", "none"),
                                field("lost", "number"),
                                field("channel", "choice"),
                                field("known_at", "date_time"),
                                field("lasted", "duration"),
                                field("sponsor", "person"),
                                field("ticket", "link"),
                                field("words", "text")));
        done("/api/v1/playbook/reports", shape);
        long number = worked("Orders are lost", "travelling");
        write(number, "story", TRICKY);
        write(number, "lost", "1,200");
        write(number, "channel", "web");
        write(number, "known_at", "2026-11-03 01:12 UTC");
        write(number, "lasted", "1 h 20 min");
        write(number, "sponsor", cast.owner().person().name());
        write(number, "ticket", "https://tickets.example/a_b*c*");
        write(number, "words", "a *star* [2] <b> and \\ back");
        String file = exported(number);
        String sponsor = cast.owner().person().name();

        try (SecondHouse _ = SecondHouse.open()) {
            playbook.forget();
            done("/api/v1/playbook/reports", shape);
            assertThat(cast.owner().person().name()).isEqualTo(sponsor);
            JsonNode taken = sentToTheApi(Map.of(
                    "same.md",
                    file,
                    "other.md",
                    file.replace(sponsor, "Nobody Known")
                            .replace("declared_at: ", "declared_at: '2019-01-01T00:00:00Z'\nold: ")));
            assertThat(outcomes(taken)).as(taken.toString()).containsOnly("taken");
            for (JsonNode one : taken.get("files")) {
                String there = exported(one.get("incident").asLong());
                if (one.get("path").asString().equals("same.md")) {
                    assertThat(story(there)).isEqualTo(story(file));
                } else {
                    assertThat(there).contains("- sponsor: Nobody Known");
                    assertThat(one.get("said").asString()).contains("Nobody Known", "appendix");
                }
            }
        } finally {
            playbook.forget();
        }
        owner().delete("/api/v1/playbook/reports/travelling");
    }
}
