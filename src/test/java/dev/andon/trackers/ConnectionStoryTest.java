package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.Mood;
import dev.andon.followups.FollowUp;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Owners connect a project, try it, and keep what opens it to themselves. */
class ConnectionStoryTest extends TrackerStage {

    @ParameterizedTest
    @FieldSource("KINDS")
    void aTrackerIsAskedOnceAndSaysWhatIsWrong(String kind) {
        connect(kind);
        String path = "/api/v1/trackers/" + key;
        Answer tried = owner().send("POST", path + "/trials", "", "");
        assertThat(tried.json().get("fine").asBoolean()).as(tried.body()).isTrue();

        Map<String, Object> wrong = describe();
        wrong.put("token", "another-token");
        assertThat(owner().json("PUT", path, wrong).status()).isEqualTo(200);
        Answer closed = owner().send("POST", path + "/trials", "", "");
        assertThat(closed.json().get("fine").asBoolean()).isFalse();
        assertThat(closed.json().get("said").asString()).contains("401").doesNotContain("another-token");

        fake.turns(Mood.DOWN);
        assertThat(owner().send("POST", path + "/trials", "", "")
                        .json()
                        .get("said")
                        .asString())
                .contains("broke off");
        String shown = owner().get(path).body()
                + owner().get("/api/v1/tracker-changes").body();
        assertThat(shown).doesNotContain("another-token", fake.token()).contains("entered");
        String pages = cast.owner().browser().get("/follow-ups/trackers/" + key).body()
                + cast.viewer().browser().get("/follow-ups/trackers").body();
        assertThat(pages).doesNotContain("another-token", fake.token());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key      | Shop Floor                  | must be one word",
                "name     | ''                          | is required",
                "kind     | trello                      | must be one of",
                "address  | ftp://127.0.0.1             | must begin with http",
                "address  | https://rui:pw@host         | name or password",
                "address  | https://host/?a=b           | neither ? nor #",
                "address  | https://gitlab.com/acme/shop | ends where the name does",
                "project  | ../../admin                 | must look like",
                "project  | acme/..                     | must look like",
                "token    | 'a token with blanks'       | letters, digits and signs",
                "token    | ''                          | is required",
                "account  | rui@example.org             | only for Jira",
                "ticket_type | Bug                      | only for Jira",
            })
    void badInputIsNamed(String field, String value, String why) {
        connect("gitlab");
        Map<String, Object> draft = describe();
        draft.put("key", key + "x");
        draft.put(field, value);
        Answer answer = owner().postJson("/api/v1/trackers", draft);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void aTokenGoesOnlyWhereItWasMeantTo() {
        connect("github");
        Map<String, Object> moved = new LinkedHashMap<>(describe());
        moved.remove("token");
        moved.put("address", "https://elsewhere.example");
        Answer refused = owner().json("PUT", "/api/v1/trackers/" + key, moved);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("has to be entered again");
        moved.put("address", fake.url() + "/api/v3");
        moved.put("teams", List.of("nobody-at-all"));
        assertThat(owner().json("PUT", "/api/v1/trackers/" + key, moved).body()).contains("no team of this house");
        moved.put("teams", List.of());
        moved.put("accounts", Map.of("nobody@example.org", "n"));
        assertThat(owner().json("PUT", "/api/v1/trackers/" + key, moved).body()).contains("nobody's here");
        moved.remove("accounts");
        Http seen = owner().with("If-Match", "\"99\"");
        assertThat(seen.json("PUT", "/api/v1/trackers/" + key, moved).status()).isEqualTo(412);
        FollowUp followUp = made("Time out");
        ticketed(followUp);
        moved.put("project", "acme/other");
        moved.put("address", fake.url());
        assertThat(owner().json("PUT", "/api/v1/trackers/" + key, moved).body())
                .contains("cannot change while follow-ups have tickets");
    }

    @Test
    void onlyOwnersConnectAndViewersOnlyLook() {
        connect("asana");
        FollowUp followUp = made("Time out");
        for (var member : List.of(cast.viewer(), cast.responder())) {
            Http api = member.api();
            assertThat(api.postJson("/api/v1/trackers", describe()).status()).isEqualTo(403);
            assertThat(api.json("PUT", "/api/v1/trackers/" + key, describe()).status())
                    .isEqualTo(403);
            assertThat(api.delete("/api/v1/trackers/" + key).status()).isEqualTo(403);
            assertThat(api.send("POST", "/api/v1/trackers/" + key + "/trials", "", "")
                            .status())
                    .isEqualTo(403);
            assertThat(api.send("POST", "/api/v1/trackers/" + key + "/webhook-secrets", "", "")
                            .status())
                    .isEqualTo(403);
            assertThat(api.get("/api/v1/trackers/" + key).status()).isEqualTo(200);
        }
        assertThat(cast.viewer()
                        .api()
                        .postJson(ticketPath(followUp), Map.of("tracker", key))
                        .status())
                .isEqualTo(403);
        Http outside = cast.anonymous();
        String door = "/trackers/%s/webhook".formatted(key);
        assertThat(outside.get(door).status()).isEqualTo(405);
        assertThat(outside.postJson("/trackers/none/webhook", "{}").status()).isEqualTo(404);
        assertThat(outside.postJson("/trackers/%s/other".formatted(key), "{}").status())
                .isEqualTo(404);
        assertThat(outside.postJson(door, "{}").status()).isEqualTo(401);
        assertThat(outside.postJson(door, "x".repeat(2 * 1024 * 1024 + 1)).status())
                .isEqualTo(413);
    }

    @Test
    void withoutATrackerNothingIsShown() {
        connect("gitlab");
        FollowUp followUp = made("Time out");
        owner().delete("/api/v1/trackers/" + key);
        assertThat(rui().get(ticketPath(followUp)).status()).isEqualTo(404);
        assertThat(cast.responder().browser().get(followUp.path()).body()).doesNotContain("id=\"ticket\"");
        assertThat(cast.viewer().browser().get("/follow-ups/trackers").body()).contains("live well in Andon alone");
        connect("gitlab");
        assertThat(cast.responder().browser().get(followUp.path()).body()).contains("Make or link one");
    }

    @Test
    void peopleDoAllOfItOnPages() {
        connect("jira");
        FollowUp followUp = made("Time out");
        Http browser = cast.responder().browser();
        String page = followUp.path() + "/ticket";
        browser.get(page);
        Answer nothing = browser.postForm(page, Map.of("tracker", key, "how", "link", "ticket", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(browser.postForm(page, Map.of("tracker", key, "how", "make")).status())
                .isEqualTo(303);
        settle();
        String id = only();
        change(followUp, draft -> draft.withTitle("Ours"));
        fake.renames(id, "<b>Theirs");
        fake.hooks().deliver();
        settle();
        String shown = browser.get(page).body();
        assertThat(shown)
                .contains("Both sides changed it", "Ours", "Theirs", "Keep this", "SHOP-1")
                .doesNotContain("<b>Theirs");
        assertThat(browser.get(followUp.path()).body()).contains("Theirs").doesNotContain("<b>Theirs");
        String version = link(followUp).get("version").asString();
        Map<String, String> choice = Map.of("field", "title", "keep", "theirs", "version", version);
        assertThat(browser.postForm(page + "/choice", choice).status()).isEqualTo(303);
        assertThat(browser.postForm(page + "/choice", choice).status())
                .as("chosen before")
                .isEqualTo(422);
        settle();
        assertThat(now(followUp).title()).isEqualTo("<b>Theirs");
        Http owner = cast.owner().browser();
        owner.get("/follow-ups/trackers/" + key);
        Answer secret = owner.postForm("/follow-ups/trackers/%s/webhook-secret".formatted(key), Map.of());
        assertThat(secret.body()).containsPattern("<code>[0-9a-f]{64}</code>");
        fake.renames(id, "Signed with the old secret");
        assertThat(fake.hooks().deliver()).containsOnly(401);
    }

    @Test
    void asanaIsToldOfItsWebhookAgain() {
        connect("asana");
        Answer again = owner().send("POST", "/api/v1/trackers/%s/webhook-secrets".formatted(key), "", "");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        FollowUp followUp = made("Time out");
        String id = ticketed(followUp);
        fake.renames(id, "Theirs");
        assertThat(fake.hooks().deliver()).isNotEmpty().containsOnly(200);
    }

    @Test
    void jirasKeysAreKnownAsPeopleCopyThem() {
        connect("jira", Map.of("statuses", Map.of("todo", "Backlog")));
        String board = fake.url() + "/jira/software/projects/SHOP/boards/1?selectedIssue=";
        for (String typed : List.of("shop-%s", board + "SHOP-%s", " SHOP-%s ")) {
            long number = Long.parseLong(fake.writes("There")) - 10_000;
            FollowUp followUp = made("Time out");
            Answer linked =
                    rui().postJson(ticketPath(followUp), Map.of("tracker", key, "ticket", typed.formatted(number)));
            assertThat(linked.status()).as(linked.body()).isEqualTo(201);
        }
        Http owner = cast.owner().browser();
        assertThat(owner.get("/follow-ups/trackers/" + key).body())
                .as("what the form does not have is lost when it is sent")
                .containsPattern("name=\"status_todo\"[^>]*value=\"Backlog\"");
    }
}
