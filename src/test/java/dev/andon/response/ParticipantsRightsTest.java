package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Taking part is no right to see anything, and nonsense is refused by name. */
@StoryTest
class ParticipantsRightsTest extends ParticipantsStage {
    @Test
    void takingPartIsNoRightToSeeIt() {
        Incident incident = declare(false);
        cast.outsider().api().postJson(api(incident), Map.of("reason", "I watch"));
        assertThat(participant(incident, cast.outsider()).state()).isEqualTo("here");

        response.changeVisibility(act(), incident.number(), true, "names a customer");

        for (String path : List.of("/participants", "/cost", "/catch-up", "/feedback")) {
            assertThat(cast.outsider()
                            .api()
                            .get("/api/v1" + room(incident) + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(cast.outsider().browser().get(room(incident)).status()).isEqualTo(404);
        assertThat(cast.outsider().api().postJson(api(incident), Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsAskedIntoWhatTheyMayNotSee() {
        Incident incident = declare(true);
        Cast.Member otto = cast.outsider();

        Answer asked = cast.responder().api().postJson(api(incident), Map.of("person_id", otto.id()));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(otto.browser().get("/").body()).doesNotContain("INC-" + incident.number());
        response.addMember(act(), incident.number(), otto.id());
        assertThat(cast.responder()
                        .api()
                        .postJson(api(incident), Map.of("person_id", otto.id()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nonsenseIsNamedAndNothingIsAppended() {
        Incident incident = declare(false);
        Http api = cast.responder().api();
        long before = now(incident).seq();

        assertThat(field(api.postJson(api(incident), Map.of("reason", "x".repeat(201)))))
                .isEqualTo("reason");
        assertThat(field(api.postJson(api(incident), Map.of("reason", "a\u0000b"))))
                .isEqualTo("reason");
        assertThat(field(api.postJson(api(incident), Map.of("reason", "two\nlines"))))
                .isEqualTo("reason");
        assertThat(field(api.postJson(api(incident), Map.of("person_id", 999_999))))
                .isEqualTo("person_id");
        assertThat(api.postJson(api(incident), "{\"person_id\":\"Ines\"}").status())
                .isEqualTo(400);
        assertThat(api.postJson(api(incident), "[1").status()).isEqualTo(400);
        assertThat(api.postJson(api(incident), "{\"reason\":\"" + "x".repeat(11_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.postJson("/api/v1" + room(incident) + "/departures", Map.of("person_id", 999_999))
                        .status())
                .isEqualTo(422);
        assertThat(cast.viewer()
                        .api()
                        .postJson(
                                api(incident),
                                Map.of("person_id", cast.outsider().id()))
                        .status())
                .isEqualTo(403);
        assertThat(now(incident).seq()).isEqualTo(before);

        Answer typed =
                cast.responder().browser().postForm(room(incident) + "/participants", Map.of("reason", "a\u0000b"));
        assertThat(typed.status()).isEqualTo(422);
    }

    @Test
    void whatIsOverNeedsNobody() {
        Incident incident = declare(false);
        response.changeStatus(act(), incident.number(), Status.RESOLVED, null);

        assertThat(cast.outsider().api().postJson(api(incident), Map.of()).status())
                .isEqualTo(409);
    }
}
