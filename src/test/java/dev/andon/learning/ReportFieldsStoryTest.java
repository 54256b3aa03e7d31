package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A template of the house's own with values and requirements: edited, carried by file, filled in, gated. */
@StoryTest
class ReportFieldsStoryTest extends ReportStage {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/report-template.yaml");
    private static final AtomicInteger KEYS = new AtomicInteger();

    @Test
    void aTemplateTravelsAsAFileAndItsDifferenceIsShown() throws Exception {
        Http owner = cast.owner().api();
        String key = template(owner);
        String file = owner.get("/playbook.yaml").body();
        String mine = file.substring(file.indexOf("  - key: " + key + "\n"));
        mine = mine.substring(0, mine.indexOf("report_rules:")).replace(key, "audit_n");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, mine);
        }
        assertThat(mine).isEqualTo(Files.readString(GOLDEN));
        String changed = file.replace("          - partner channel\n", "          - partners\n");
        Answer diff = owner.send("POST", "/api/v1/playbook/diffs", "application/yaml", changed);
        assertThat(diff.status()).as(diff.body()).isEqualTo(200);
        assertThat(diff.body()).contains("reports/" + key + "/sections/channel/choices");
        owner.delete("/api/v1/playbook/reports/" + key);
    }

    @Test
    void aKindBelongsToAFieldAndAFieldHasOne() {
        Http owner = cast.owner().api();
        for (Map<String, ?> wrong : List.of(
                Map.of("heading", "X", "level", 2, "form", "field", "key", "x"),
                Map.of("heading", "X", "level", 2, "form", "text", "key", "x", "kind", "number"),
                Map.of("heading", "X", "level", 2, "form", "field", "key", "x", "kind", "choice"),
                Map.of("heading", "X", "level", 2, "form", "field", "key", "x", "kind", "number", "prefill", "stats"),
                Map.of("heading", "X", "level", 2, "form", "text", "key", "x", "required_from", "always"))) {
            Answer refused = owner.postJson(
                    "/api/v1/playbook/reports",
                    Map.of("key", "wrong", "name", "Wrong", "description", "No.", "sections", List.of(wrong)));
            assertThat(refused.status()).as(wrong + refused.body()).isEqualTo(422);
            assertThat(refused.json().get("errors").get(0).get("field").asString())
                    .startsWith("sections[0].");
        }
    }

    @Test
    void thePageOfATemplateKnowsValuesAndRequirements() {
        Http browser = cast.owner().browser();
        browser.get("/playbook/reports/new");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "name", "By page",
                "description", "For the page.",
                "sections[0].heading", "How it came",
                "sections[0].level", "2",
                "sections[0].form", "field",
                "sections[0].prefill", "none",
                "sections[0].required_from", "in_review",
                "sections[0].kind", "choice"));
        Answer refused = browser.postForm("/playbook/reports", typed);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("How it came", "are required for this kind");
        typed.put("sections[0].choices:lines", "by mail\nby telephone");
        Answer added = browser.postForm("/playbook/reports", typed);
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(browser.get("/playbook/reports/by_page/edit").body())
                .contains("by mail\nby telephone", "Required before it is reviewed");
        assertThat(cast.viewer().api().get("/api/v1/playbook/reports/by_page").body())
                .contains("\"kind\":\"choice\"", "\"required_from\":\"in_review\"");
        cast.owner().api().delete("/api/v1/playbook/reports/by_page");
    }

    @Test
    void valuesAreCheckedShownAndRequired() {
        Http owner = cast.owner().api();
        String key = template(owner);
        long number = declared("Orders are lost", "open");
        assertThat(api().postJson(path(number), Map.of("template", key)).status())
                .isEqualTo(201);
        refused(number, "loss", "plenty");
        refused(number, "channel", "by pigeon");
        refused(number, "known_at", "yesterday");
        refused(number, "lasted", "an hour");
        refused(number, "sponsor", "nobody@nowhere.example");
        refused(number, "ticket", "javascript:alert(1)");
        Answer early = api().postJson(path(number) + "/publication", Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Still to be written before this can be published: Orders lost, Story.");
        write(number, "loss", "1,200");
        write(number, "channel", "web");
        write(number, "known_at", "2026-11-03T02:12+01:00");
        write(number, "lasted", "1h20min");
        write(number, "sponsor", cast.owner().person().name().toUpperCase(Locale.ROOT));
        write(number, "ticket", "https://tickets.example/7");
        assertThat(api().with("Accept", "text/markdown").get(path(number)).body())
                .contains("""
                    * Orders lost: 1,200
                    * Channel: web
                    * Known at: 2026-11-03 01:12 UTC
                    * Lasted: 1 h 20 min
                    * Sponsor: %s
                    * Ticket: <https://tickets.example/7>
                    """.formatted(cast.owner().person().name()));
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .contains("1,200", "href=\"https://tickets.example/7\"", "Required before it is reviewed.");
        assertThat(api().postJson(path(number) + "/publication", Map.of()).status())
                .isEqualTo(409);
        write(number, "story", "A queue dropped them.");
        assertThat(api().postJson(path(number) + "/publication", Map.of()).status())
                .isEqualTo(201);
        owner.delete("/api/v1/playbook/reports/" + key);
    }

    private void refused(long number, String section, String value) {
        String url = path(number) + "/sections/" + section;
        Answer answer = api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", value));
        assertThat(answer.status()).as(section + answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("body");
    }

    private static String template(Http owner) {
        String key = "audit_" + KEYS.incrementAndGet();
        Answer added = owner.postJson(
                "/api/v1/playbook/reports",
                Map.of(
                        "key",
                        key,
                        "name",
                        "Audit " + key,
                        "description",
                        "For the auditors.",
                        "sections",
                        List.of(
                                field("loss", "Orders lost", "number", "published"),
                                Map.of(
                                        "key",
                                        "channel",
                                        "heading",
                                        "Channel",
                                        "level",
                                        2,
                                        "form",
                                        "field",
                                        "kind",
                                        "choice",
                                        "choices",
                                        List.of("web", "partner channel")),
                                field("known_at", "Known at", "date_time", null),
                                field("lasted", "Lasted", "duration", null),
                                field("sponsor", "Sponsor", "person", null),
                                field("ticket", "Ticket", "link", null),
                                Map.of(
                                        "key",
                                        "story",
                                        "heading",
                                        "Story",
                                        "level",
                                        2,
                                        "form",
                                        "text",
                                        "required_from",
                                        "in_review"))));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return key;
    }

    private static Map<String, Object> field(String key, String heading, String kind, @Nullable String requiredFrom) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("key", key);
        field.put("heading", heading);
        field.put("level", 2);
        field.put("form", "field");
        field.put("kind", kind);
        if (requiredFrom != null) {
            field.put("required_from", requiredFrom);
        }
        return field;
    }
}
