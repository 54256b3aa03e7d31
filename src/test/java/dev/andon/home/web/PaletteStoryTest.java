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
    void tellsNobodyOfWhatTheyMayNotKnow() {
        Incident hidden = declare("Quiet acquisition leaked", true);
        String room = "/incidents/" + hidden.number();
        Http outsider = cast.outsider().api();

        for (String typed : List.of("", "quiet", "q", "acquisition", Long.toString(hidden.number()))) {
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
