package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may read a report and who may write it, and what may be had of it where. */
@StoryTest
class ReportRightsTest extends ReportStage {
    @Test
    void theExportIsMarkdownForWhoeverAsksForIt() {
        long number = resolved("Webhooks are late", "open");
        Answer document = api().with("Accept", "text/markdown").get(path(number));
        assertThat(document.header("Content-Type")).startsWith("text/markdown");
        assertThat(document.body()).startsWith("# Webhooks are late\n").contains("## Root Cause (5 whys)");
        assertThat(document.body().lines().filter("### Why?"::equals)).hasSize(5);
        assertThat(api().get(path(number)).header("Content-Type")).startsWith("application/json");
        Answer download = cast.viewer().browser().get("/incidents/" + number + "/report.md");
        assertThat(download.header("Content-Disposition")).contains("attachment", "INC-" + number + "-report.md");
        assertThat(download.body()).isEqualTo(document.body());
    }

    @Test
    void theReportOfARestrictedIncidentDoesNotExistForOthers() {
        long number = resolved("Somebody read the vault", "restricted");
        for (Cast.Member stranger : List.of(cast.viewer(), cast.outsider())) {
            assertThat(stranger.api().get(path(number)).status()).isEqualTo(404);
            assertThat(stranger.api()
                            .with("Accept", "text/markdown")
                            .get(path(number))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.api().get("/api/v1/reports").body()).doesNotContain("vault");
            assertThat(stranger.browser()
                            .get("/incidents/" + number + "/report")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.browser().get("/reports").body()).doesNotContain("vault");
        }
        assertThat(cast.outsider()
                        .api()
                        .json("PATCH", path(number) + "/sections/fault", Map.of("body", "x", "version", 1))
                        .status())
                .isEqualTo(404);
        assertThat(cast.owner().api().get("/api/v1/reports").body()).contains("vault");
    }

    @Test
    void aViewerReadsAndDoesNotWrite() {
        long number = resolved("Graphs are empty", "open");
        assertThat(cast.viewer().api().get(path(number)).status()).isEqualTo(200);
        assertThat(cast.viewer()
                        .api()
                        .json("PATCH", path(number) + "/sections/fault", Map.of("body", "x", "version", 1))
                        .status())
                .isEqualTo(403);
        assertThat(cast.viewer()
                        .browser()
                        .get("/incidents/" + number + "/report")
                        .body())
                .doesNotContain("/sections/fault/edit");
    }

    @Test
    void theRoomShowsHowFarTheReportIs() {
        long number = resolved("Tags are lost", "open");
        assertThat(cast.viewer().browser().get("/incidents/" + number).body())
                .contains("/incidents/" + number + "/report");
    }
}
