package dev.andon.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Follow-ups in the browser and over the API: beside the report, on the board, as advice, in a table. */
class FollowUpPagesStoryTest extends FollowUpStage {
    @Autowired
    Reports reports;

    @Autowired
    Reporting reporting;

    private String room(long incident) {
        return "/incidents/" + incident + "/report/follow-ups";
    }

    @Test
    void aLineBesideTheReportIsKeptAdvisedUponAndMovedOverTheBoard() {
        long incident = incident("Stock is wrong", "open");
        Http browser = cast.responder().browser();
        Answer refused = browser.postForm(room(incident), Map.of("title", "", "owner", "@nobody-here"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("@nobody-here", "is nobody who works here");
        Answer made = browser.postForm(room(incident), Map.of("title", "Improve the monitoring", "owner", "me"));
        assertThat(made.status()).isEqualTo(303);
        String page = browser.get(made.header("Location")).body();
        assertThat(page).contains("Improve the monitoring", "To think about", "Say how one would see that it works");
        FollowUp item = followUps
                .list(responder(), FollowUpFilter.ALL.incident(incident), FollowUpOrder.NEWEST, null, 1)
                .items()
                .getFirst();
        assertThat(item.owner()).isEqualTo(cast.responder().id());

        browser.get("/follow-ups/board");
        Answer moved = browser.postForm(item.path() + "/starts", Map.of("back", "/follow-ups/board"));
        assertThat(moved.header("Location")).endsWith("/follow-ups/board");
        Answer twice = browser.postForm(item.path() + "/starts", Map.of("back", "https://evil.example"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("is in progress already");
        Answer away = browser.postForm(item.path() + "/completions", Map.of("back", "//evil.example"));
        assertThat(away.header("Location")).endsWith(item.path());
        assertThat(browser.postForm(item.path() + "/verifications", Map.of("proof", " "))
                        .status())
                .isEqualTo(422);
        assertThat(browser.get("/follow-ups/mine").body()).contains("Done, and not yet seen to work");
    }

    @Test
    void fromTeamsAndPeopleOneComesToTheirFollowUps() {
        assertThat(cast.owner()
                        .api()
                        .postJson("/api/v1/teams", Map.of("key", "harbour", "name", "Harbour"))
                        .status())
                .isEqualTo(201);
        String link = "href=\"/follow-ups/teams/harbour\"";
        assertThat(cast.viewer().browser().get("/teams").body()).contains(link);
        Http owner = cast.owner().browser();
        assertThat(owner.get("/teams/harbour").body()).contains(link);
        assertThat(owner.get("/teams/new").body()).doesNotContain("/follow-ups/teams");
        String theirs = "/follow-ups?state=open&state=doing&owner="
                + cast.responder().person().handle();
        assertThat(cast.viewer()
                        .browser()
                        .get("/people/" + cast.responder().id())
                        .body())
                .contains(theirs.replace("&", "&amp;"));
        assertThat(cast.viewer().browser().get(theirs).status()).isEqualTo(200);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndWhatWasTypedIsKept() {
        long incident = incident("Labels are wrong", "open");
        FollowUp item = followingUp.create(act(), incident, FollowUpDraft.titled("Print the carrier"));
        followingUp.change(act(), item.number(), FollowUpDraft.of(item).withTitle("Print its name"), 1);
        Http browser = cast.responder().browser();
        Map<String, String> typed = Map.of(
                "title",
                "Print the carrier twice",
                "kind",
                "repair",
                "horizon",
                "short",
                "priority",
                "p2",
                "version",
                "1");
        Answer clash = browser.postForm(item.path(), typed);
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("Print its name", "Print the carrier twice");
        assertThat(api().with("If-Match", "\"1\"")
                        .json("PATCH", "/api/v1" + item.path(), Map.of("title", "x y z"))
                        .status())
                .isEqualTo(412);
        assertThat(followUps.find(responder(), item.number()).title()).isEqualTo("Print its name");
    }

    @Test
    void whoeverDeclinesSecondIsToldAndKeepsTheirWords() {
        long incident = incident("Scales are wrong", "open");
        FollowUp item = followingUp.create(act(), incident, FollowUpDraft.titled("Buy new scales"));
        Http browser = cast.responder().browser();
        String decline = item.path() + "/declines";
        Map<String, String> first =
                Map.of("version", "1", "reason", "Too dear", "accepter", "me", "expires", "2026-09-01");
        assertThat(browser.postForm(decline, first).status()).isEqualTo(303);
        Map<String, String> second =
                Map.of("version", "1", "reason", "Nobody weighs", "accepter", "me", "expires", "2027-01-01");
        Answer faster = browser.postForm(decline, second);
        assertThat(faster.status()).isEqualTo(409);
        assertThat(faster.body()).contains("Somebody changed", "Too dear", "Nobody weighs</textarea>", "2027-01-01");
        assertThat(followUps.find(responder(), item.number()).decline())
                .isNotNull()
                .satisfies(decided -> assertThat(decided.reason()).isEqualTo("Too dear"));

        Answer noDay = browser.postForm(decline, Map.of("version", "2", "reason", "Nobody <weighs>", "accepter", "me"));
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(noDay.body()).containsOnlyOnce("Nobody &lt;weighs").contains("Expires is required");
        followingUp.reopen(act(), item.number(), "Somebody weighs");
        followingUp.done(act(), item.number(), "Bought");
        Answer late = browser.postForm(item.path() + "/completions", Map.of("how", "Bought by the shop"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("What you typed", "Bought by the shop");
    }

    @Test
    void whatANoteLeftForLaterBecomesAFollowUpOnceAndStandsInTheReport() {
        long incident = incident("Search is slow", "open");
        String room = "/api/v1/incidents/" + incident;
        api().postJson(room + "/notes", Map.of("text", "TODO: build the index at night\n\nTODO: warm the cache"));
        String take = room + "/follow-up-candidates/1/follow-ups";
        String title = api().postJson(take, Map.of()).json().get("title").asString();
        assertThat(title).isEqualTo("build the index at night");
        assertThat(api().postJson(take, Map.of()).status()).isEqualTo(409);
        assertThat(api().postJson(room + "/follow-up-candidates/9/follow-ups", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api().get(room + "/follow-up-candidates?status=open").json().get("items"))
                .hasSize(1);
        assertThat(api().get(room + "/events?page_size=100").body()).contains("follow_up_taken");

        reporting.draft(act(), incident, null);
        String section = reports.find(responder(), ReportAddress.main(incident))
                .sections()
                .getFirst()
                .key();
        String path = room + "/report/sections/" + section;
        api().with("If-Match", api().get(path).header("ETag"))
                .json("PATCH", path, Map.of("body", "What follows:\n\n{{follow-ups}}"));
        String markdown =
                api().with("Accept", "text/markdown").get(room + "/report").body();
        assertThat(markdown).contains("build the index at night (prevent, P2", "warm the cache (noted for later");
    }

    @Test
    void teamsNearWhatWasHitAreSuggestedAndSeeWhatCameFromOthers() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        appOnWebOnDatabase(word);
        long incident = created(
                        "/api/v1/incidents",
                        Map.of("title", "Web is down", "severity", "sev2", "services", List.of("web" + word)))
                .get("number")
                .asLong();
        assertThat(api().get("/api/v1/incidents/" + incident + "/follow-ups/suggested-teams")
                        .json()
                        .get("items")
                        .findValuesAsString("why"))
                .containsExactly(
                        "owns Web, which was hit", "owns Database, which Web needs", "owns App, which needs Web");
        followingUp.create(
                act(), incident, FollowUpDraft.titled("Answer within a second").withTeam("store" + word));
        String page =
                cast.viewer().browser().get("/follow-ups/teams/store" + word).body();
        assertThat(page).contains("From incidents of others", "Answer within a second");
        assertThat(page).doesNotContain("Decline…");
        assertThat(titles(responder(), FollowUpFilter.ALL.service(List.of("web" + word))))
                .hasSize(1);
        assertThat(api().get("/api/v1/follow-ups?team=store" + word + "&origin=elsewhere")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    private void appOnWebOnDatabase(String word) {
        service("db" + word, "Database", "store" + word, List.of());
        service("web" + word, "Web", "shop" + word, List.of(Map.of("on", "db" + word)));
        service("app" + word, "App", "clients" + word, List.of(Map.of("on", "web" + word)));
    }

    private void service(String key, String name, String team, List<Map<String, String>> needs) {
        Http owner = cast.owner().api();
        owner.postJson("/api/v1/teams", Map.of("key", team, "name", team));
        owner.postJson("/api/v1/services", Map.of("key", key, "name", name, "owner", team, "depends_on", needs));
    }

    @Test
    void aListThatMakesNoSenseSaysWhyAndATableRunsNothing() {
        for (String query : List.of(
                "state=lost",
                "kind=cure",
                "priority=p9",
                "due=soon",
                "team=none-such",
                "owner=@none-such",
                "due_from=soon",
                "created_from=%2B999999998-12-31",
                "done_to=-200000-01-01",
                "sort=colour",
                "origin=elsewhere",
                "incident=x",
                "initiative=perhaps",
                "declined=no",
                "text=" + "x".repeat(201),
                "cursor=abc",
                "page_size=0")) {
            Answer answer = api().get("/api/v1/follow-ups?" + query);
            assertThat(answer.status()).as(query).isEqualTo(422);
        }
        assertThat(cast.viewer().browser().get("/follow-ups?state=lost").status())
                .isEqualTo(422);
        long incident = incident("A formula", "open");
        followingUp.create(act(), incident, FollowUpDraft.titled("=HYPERLINK(\"https://evil.example\")"));
        String table = cast.viewer()
                .browser()
                .get("/follow-ups/file?incident=" + incident)
                .body();
        assertThat(table).contains("'=HYPERLINK");
    }
}
