package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.Priority;
import dev.andon.testing.Http;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A house with more teams than a page holds: the agenda names those where most is overdue, and leads to all of them. */
class ManyTeamsStoryTest extends DeadlineStage {
    private static final String QUARTER = "/follow-ups/quarters/2026-Q1";
    private static final int TEAMS = 53;

    @Test
    void theAgendaNamesTwentyTeamsAndLeadsToAllOfThem() {
        IntStream.range(0, TEAMS).forEach(n -> team("crew-" + n, "Crew %02d".formatted(n), null));
        team("ashore", "Ashore", null);
        long incident = incident("The lock gate is stuck", "sev3", "open");
        IntStream.range(0, TEAMS)
                .forEach(n ->
                        followUp(incident, "Oil gate " + n, cast.responder().id(), "crew-" + n, Priority.P2));
        Http browser = cast.viewer().browser();

        List<JsonNode> all = walked("/api/v1/quarters/2026-Q1/teams?page_size=40");
        assertThat(all.stream().map(team -> team.get("team").asString()))
                .doesNotHaveDuplicates()
                .containsAll(
                        IntStream.range(0, TEAMS).mapToObj(n -> "crew-" + n).toList())
                .doesNotContain("ashore");
        assertThat(all.stream().map(team -> team.get("team").asString())).isSorted();
        assertThat(walked("/api/v1/quarters/2026-Q1/teams?page_size=1"))
                .as("one by one, also past what is no team's")
                .isEqualTo(all);
        assertThat(api().get("/api/v1/quarters/2026-Q1").json().get("teams"))
                .as("those with most overdue, then with most open")
                .containsExactlyElementsOf(all.stream()
                        .sorted(Comparator.<JsonNode>comparingLong(
                                        team -> -team.get("overdue").asLong())
                                .thenComparingLong(team -> -team.get("open").asLong())
                                .thenComparing(team -> team.get("team").asString()))
                        .limit(20)
                        .toList());

        assertThat(browser.get(QUARTER).body())
                .contains("href=\"%s/teams\">All %d teams".formatted(QUARTER, all.size()));
        String first = browser.get(QUARTER + "/teams").body();
        assertThat(first).contains("Further").doesNotContain("To the start");
        String last = all.getLast().get("team").asString();
        assertThat(browser.get(next(first)).body())
                .contains("/follow-ups/teams/" + last, "To the start")
                .doesNotContain("Further");
        assertThat(browser.get(QUARTER + "/teams?cursor=50").status())
                .as("nothing this list gave out")
                .isEqualTo(422);

        assertThat(owner().json(
                                "POST",
                                "/api/v1/quarters/2026-Q1/closings",
                                Map.of("present", "Ana", "summary", "Held."))
                        .status())
                .isEqualTo(201);
        assertThat(walked("/api/v1/quarters/2026-Q1/teams?page_size=40"))
                .as("kept as they were")
                .isEqualTo(all);
    }

    private static String next(String page) {
        return page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    }

    private List<JsonNode> walked(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api().get(path + cursor).json();
            page.get("items").forEach(all::add);
            JsonNode next = page.get("next_cursor");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    void teamsAreLookedForByAWordAndTurnedPageByPage() {
        IntStream.range(0, TEAMS).forEach(n -> team("watch-" + n, "Watch %02d".formatted(n), null));
        Http browser = cast.viewer().browser();
        String first = browser.get("/follow-ups/teams?text=watch").body();
        assertThat(first)
                .contains("53 teams", "Watch 00", "Watch 49", "Further")
                .doesNotContain("Watch 50");
        assertThat(browser.get(next(first)).body())
                .contains("Watch 50", "Watch 52", "To the start")
                .doesNotContain("Watch 49");
        assertThat(browser.get("/follow-ups/teams?text=nobody-is-called-so").body())
                .contains("Nothing fits", "value=\"nobody-is-called-so\"");
        retire("watch-7");
        assertThat(browser.get("/follow-ups/teams?text=watch").body())
                .as("one that is gone and left nothing behind")
                .contains("52 teams")
                .doesNotContain("Watch 07");
    }

    private void retire(String key) {
        assertThat(owner().json("PATCH", "/api/v1/teams/" + key, Map.of("retired", true))
                        .status())
                .isEqualTo(200);
    }
}
