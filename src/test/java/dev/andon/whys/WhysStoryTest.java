package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asking why, from what people saw to what incidents share. */
class WhysStoryTest extends WhysStage {
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
}
