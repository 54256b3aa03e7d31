package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the resolution to the published report, as people and programs meet it. */
@StoryTest
class ReportStoryTest extends ReportStage {
    @Test
    void aResolvedIncidentHasADraftFilledFromItsLog() {
        long number = resolved("Checkout answers slowly", "open");
        JsonNode report = api().get(path(number)).json();
        assertThat(report.get("status").asString()).isEqualTo("draft");
        assertThat(report.get("template").asString()).isEqualTo("s0");
        assertThat(report.get("title").asString()).isEqualTo("Checkout answers slowly");
        assertThat(figure(report, "time_to_resolve").get("value").asString()).isEqualTo("45 min");
        assertThat(figure(report, "time_to_acknowledge").get("value").isNull()).isTrue();
        assertThat(body(report, "timeline"))
                .startsWith("| Date/Time | Event |")
                .contains("Rui Ramos declared SEV2: Checkout answers slowly [1]")
                .contains("the pool was exhausted");
        assertThat(body(report, "resolution_short_term")).contains("a larger pool");
        assertThat(entries(number, ReportDrafted.class)).hasSize(1);
    }

    @Test
    void draftingTwiceLeavesOneDraftAndWhatPeopleWrote() {
        long number = resolved("Mail is late", "open");
        write(number, "fault", "The queue stood still.");
        note(number, "the queue had one consumer");
        long id = incident(number).id();
        reporting.keepUp(id);
        reporting.keepUp(id);
        JsonNode report = api().get(path(number)).json();
        assertThat(body(report, "fault")).isEqualTo("The queue stood still.");
        assertThat(body(report, "timeline")).contains("the queue had one consumer");
        assertThat(entries(number, ReportDrafted.class)).hasSize(1);
    }

    @Test
    void whoWritesFromAnOlderTextOverwritesNobody() {
        long number = resolved("Search finds nothing", "open");
        String fault = path(number) + "/sections/fault";
        String first = api().get(fault).header("ETag");
        assertThat(api().with("If-Match", first)
                        .json("PATCH", fault, Map.of("body", "The index was empty."))
                        .status())
                .isEqualTo(200);
        Answer stale = cast.owner().api().with("If-Match", first).json("PATCH", fault, Map.of("body", "No idea."));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api().get(fault).json().get("body").asString()).isEqualTo("The index was empty.");
        Answer unversioned = api().json("PATCH", fault, Map.of("body", "x"));
        assertThat(unversioned.status()).isEqualTo(422);
        assertThat(unversioned.json().get("errors").get(0).get("field").asString())
                .isEqualTo("version");
    }

    @Test
    void twoPeopleWhoWriteAtOnceSeeBothTextsAndLoseNone() {
        long number = resolved("Invoices are missing", "open");
        String page = "/incidents/" + number + "/report/sections/lessons";
        Http rui = cast.responder().browser();
        Http olivia = cast.owner().browser();
        assertThat(rui.get(page + "/edit").status()).isEqualTo(200);
        olivia.get(page + "/edit");
        assertThat(olivia.postForm(page, Map.of("version", "1", "body", "Olivia’s lesson"))
                        .status())
                .isEqualTo(303);
        Answer clash = rui.postForm(page, Map.of("version", "1", "body", "Rui’s lesson"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("Rui’s lesson", "Olivia’s lesson", "name=\"version\" value=\"2\"");
        Answer merged = rui.postForm(page, Map.of("version", "2", "body", "Both lessons"));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(merged.location()).endsWith("/incidents/" + number + "/report#lessons");
        assertThat(rui.get(page + "/history").body()).contains("Olivia’s lesson", "Both lessons");
        assertThat(rui.get("/incidents/" + number + "/report").body()).contains("Both lessons");
    }

    @Test
    void aPreviewSavesNothingAndKeepsWhatWasTyped() {
        long number = resolved("Uploads fail", "open");
        Http browser = cast.responder().browser();
        String page = "/incidents/" + number + "/report/sections/fault";
        browser.get(page + "/edit");
        Answer preview = browser.postForm(
                page + "/preview",
                Map.of("version", "1", "body", "It was **full**, see [1] <script>alert(1)</script>"));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body())
                .contains("<strong>full</strong>", "href=\"/incidents/" + number + "#entry-1\"", "It was **full**")
                .doesNotContain("<script>alert(1)");
        assertThat(body(api().get(path(number)).json(), "fault")).isEmpty();
    }

    @Test
    void aTextThatCannotBeKeptIsRefusedAndStillOnThePage() {
        long number = resolved("Cache is cold", "open");
        Http browser = cast.responder().browser();
        String page = "/incidents/" + number + "/report/sections/fault";
        browser.get(page + "/edit");
        Answer refused = browser.postForm(page, Map.of("version", "1", "body", "turned \u202E around"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("turned \u202E around", "U+202E");
    }

    @Test
    void aPublishedReportStaysReadableWhenItIsEdited() {
        long number = resolved("Login loops", "open");
        write(number, "fault", "A cookie had two names.");
        Answer published = api().postJson(path(number) + "/publication", Map.of());
        assertThat(published.status()).isEqualTo(201);
        assertThat(entries(number, ReportPublished.class)).hasSize(1);
        assertThat(api().postJson(path(number) + "/publication", Map.of()).status())
                .isEqualTo(409);
        write(number, "fault", "A cookie had three names.");
        JsonNode report = api().get(path(number)).json();
        assertThat(report.get("status").asString()).isEqualTo("published");
        assertThat(report.get("edited_after_publication").asBoolean()).isTrue();
        assertThat(api().get(published.location()).body()).contains("two names").doesNotContain("three names");
        String page =
                cast.viewer().browser().get("/incidents/" + number + "/report").body();
        assertThat(page).contains("Edited after publication", "three names");
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/report/editions/1")
                        .body())
                .contains("two names");
        assertThat(api().postJson(path(number) + "/publication", Map.of()).location())
                .endsWith("/editions/2");
    }

    @Test
    void anotherShapeKeepsEveryTextThatPeopleWrote() {
        long number = resolved("Prices are zero", "open");
        write(number, "summary", "Prices were zero for an hour.");
        write(number, "fault", "A migration ran twice.");
        assertThat(api().json("PATCH", path(number), Map.of("template", "s2")).status())
                .isEqualTo(200);
        JsonNode reshaped = api().get(path(number)).json();
        assertThat(reshaped.get("template").asString()).isEqualTo("s2");
        assertThat(body(reshaped, "summary")).isEqualTo("Prices were zero for an hour.");
        assertThat(body(reshaped, "appendix")).contains("### Fault", "A migration ran twice.");
        assertThat(body(reshaped, "impact_business")).isEmpty();
        assertThat(api().json("PATCH", path(number), Map.of("template", "s0")).status())
                .isEqualTo(200);
        JsonNode back = api().get(path(number)).json();
        assertThat(body(back, "summary")).isEqualTo("Prices were zero for an hour.");
        assertThat(body(back, "appendix")).contains("A migration ran twice.");
    }

    @Test
    void aReportCanBeBegunWhileTheIncidentIsLive() {
        long number = declared("Clocks drift", "open");
        assertThat(api().get(path(number)).status()).isEqualTo(404);
        Answer begun = api().postJson(path(number), Map.of("template", "s1"));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.location()).isEqualTo(path(number));
        assertThat(begun.json().get("template").asString()).isEqualTo("s1");
        assertThat(api().postJson(path(number), Map.of()).status()).isEqualTo(200);
        assertThat(api().postJson(path(number), Map.of("template", "s2")).status())
                .isEqualTo(409);
        long other = declared("Clocks drift again", "open");
        Answer unknown = api().postJson(path(other), Map.of("template", "s9"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("errors").get(0).get("field").asString()).isEqualTo("template");
    }
}
