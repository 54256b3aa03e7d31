package dev.andon.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Search or do anything: what is found, and what is not for whom. */
@StoryTest
class PaletteStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Test
    void findsIncidentsByNumberAndByTheBeginningOfWords() {
        Incident incident = declare("Checkout rejects every card", false);
        Http api = cast.viewer().api();

        for (String typed : List.of(
                Long.toString(incident.number()), "inc-" + incident.number(), "c", "chec", "card reje", "rejected")) {
            assertThat(options(api, typed, "")).as(typed).contains("Checkout rejects every card");
        }
        assertThat(options(api, "warehouse", "")).doesNotContain("Checkout rejects");
        assertThat(options(api, "", "")).as("just opened").contains("Checkout rejects every card", "/alerts");
    }

    @Test
    void findsPeoplePagesAndWhatCanBeDoneHere() {
        Incident incident = declare("Search is slow", false);
        String room = "/incidents/" + incident.number();
        Http api = cast.responder().api();

        assertThat(options(api, "ram", "")).contains("Rui Ramos", "@rui", "/people/");
        assertThat(options(api, "play", "")).contains("href=\"/playbook\"");
        assertThat(options(api, "", room)).contains("In this room", "Take command", "Give a task", "Post an update");
        assertThat(options(api, "sev", room + "/log")).contains("Change severity", room + "/severity");
        assertThat(options(api, "sev", "/alerts")).doesNotContain("Change severity");
        assertThat(options(cast.viewer().api(), "", room)).doesNotContain("Change severity", "Declare an incident");
        assertThat(api.get("/palette?q=sev&incident=" + incident.number()).body())
                .contains("Change severity");
    }

    @Test
    void everythingThatCanBeDoneInALiveRoomIsFoundByItsWords() {
        Incident incident = declare("Mail is late", false);
        String room = "/incidents/" + incident.number();
        Http api = cast.outsider().api();

        assertThat(options(api, "", room)).contains("Catch up", "Join").doesNotContain("Step out", "sub-team");
        Map.of(
                        "catch", "/catch-up",
                        "join", "/participants",
                        "ask some", "/participants",
                        "merge", "/ties",
                        "link", "/ties",
                        "sub-team", "/sub-teams/new",
                        "services", "/services",
                        "tag", "/details#filing",
                        "checkl", "/checklists",
                        "docu", "/document")
                .forEach((typed, page) ->
                        assertThat(options(api, typed, room)).as(typed).contains("href=\"" + room + page + "\""));
        assertThat(options(api, "acknow", room)).as("there are no alerts").doesNotContain("Acknowledge");
        assertThat(options(api, "feedback", room)).as("it is not over").doesNotContain("Say how");
        assertThat(options(api, "report", room)).doesNotContain("The report");
        assertThat(options(api, "brief", room)).as("nobody has a role").doesNotContain("Offer a role");

        api.postJson("/api/v1" + room + "/participants", Map.of());
        assertThat(options(api, "", room))
                .contains("Step out", room + "/participants/departure")
                .doesNotContain(">Join");
    }

    @Test
    void whatTheStateOrTheAccessForbidsIsNotOffered() {
        Incident incident = declare("Search was slow", false);
        String room = "/incidents/" + incident.number();
        Http viewer = cast.viewer().api();
        for (String typed : List.of("ask some", "merge", "sub-team", "services", "tag", "task", "status")) {
            assertThat(options(viewer, typed, room)).as(typed).doesNotContain("In this room");
        }
        assertThat(options(viewer, "", room)).contains("Catch up", "Join");
        assertThat(options(viewer, "checkl", room)).contains(room + "/checklists");

        Http api = cast.responder().api();
        api.postJson("/api/v1" + room + "/status-changes", Map.of("status", "resolved", "reason", "It is over"));
        assertThat(options(api, "", room))
                .contains("Reopen or close", "Say how the response went", room + "/feedback")
                .doesNotContain("Step out", ">Join", "Give a task", "Take command");
        assertThat(options(api, "sub-team", room)).doesNotContain("In this room");
        assertThat(options(api, "ask some", room)).doesNotContain("In this room");
        assertThat(options(api, "report", room)).contains("The report", room + "/report");
        assertThat(options(viewer, "feedback", room)).as("took no part").doesNotContain("In this room");
    }

    @Test
    void tellsNobodyOfWhatTheyMayNotKnow() {
        Incident hidden = declare("Quiet acquisition leaked", true);
        String room = "/incidents/" + hidden.number();
        Http outsider = cast.outsider().api();

        for (String typed : List.of(
                "", "quiet", "q", "acquisition", "catch", "join", "checkl", "report", Long.toString(hidden.number()))) {
            assertThat(options(outsider, typed, room))
                    .as(typed)
                    .doesNotContain("Quiet", "In this room", "href=\"" + room + "\"");
        }
        assertThat(options(cast.responder().api(), "quiet", "")).contains("Quiet acquisition", "restricted");
        assertThat(options(cast.owner().api(), "quiet", "")).contains("Quiet acquisition");
    }

    @Test
    void nonsenseIsRefusedOrFindsNothing() {
        Http api = cast.responder().api();

        for (String typed : List.of("' or 1=1 --", "a & | ! ( ) :* <->", "\\", "%_", "''':*", "日本", "c:*")) {
            assertThat(api.get(path("/palette/options", typed, "/incidents/999999999999999999999"))
                            .status())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(api.get(path("/palette/options", "a\u0000b", "")).status()).isEqualTo(422);
        assertThat(api.get(path("/palette/options", "x".repeat(201), "")).status())
                .isEqualTo(422);
        Answer page = cast.responder().browser().get(path("/palette", "x".repeat(201), ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("at most 200", "x".repeat(201));
    }

    @Test
    void wordsFitByTheirBeginnings() {
        PaletteQuery query = new PaletteQuery(new Shell.Viewer(1, "Rui", "R", true, false), "han com", "");

        assertThat(query.fits("Hand over command, give a role")).isTrue();
        assertThat(query.fits("Change severity")).isFalse();
    }

    private Incident declare(String title, boolean restricted) {
        return declarations.declare(
                Act.by(cast.responder().actor(), "web"),
                new Declare(title, "sev3", null, null, List.of(), restricted, List.of()));
    }

    private static String options(Http http, String typed, String here) {
        Answer answer = http.get(path("/palette/options", typed, here));
        assertThat(answer.status()).as(typed).isEqualTo(200);
        return answer.body();
    }

    private static String path(String path, String typed, String here) {
        return path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&at="
                + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
