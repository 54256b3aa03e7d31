package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners say which teams there are; everybody may know. */
@StoryTest
class TeamsTest {
    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void aTeamIsMadeChangedAndRetired() {
        Http api = cast.owner().api();
        Answer made = api.postJson(
                "/api/v1/teams",
                Map.of("key", "night", "name", "Night", "contact", "+1", "members", List.of("RUI@example.org")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/members/0/name").asString()).isEqualTo("Rui Ramos");
        assertThat(api.postJson("/api/v1/teams", Map.of("key", "night", "name", "Again"))
                        .status())
                .isEqualTo(409);

        Answer changed = api.with("If-Match", "\"1\"").json("PATCH", "/api/v1/teams/night", Map.of("contact", "+2"));
        assertThat(changed.json().at("/members/0/id").asLong())
                .isEqualTo(cast.responder().id());
        assertThat(api.with("If-Match", "\"1\"")
                        .json("PATCH", "/api/v1/teams/night", Map.of("contact", "+3"))
                        .status())
                .isEqualTo(412);
        assertThat(changed.json().get("zone").isNull()).isTrue();
        Answer moved = api.json("PATCH", "/api/v1/teams/night", Map.of("zone", "Asia/Tokyo"));
        assertThat(moved.json().get("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(moved.json().get("contact").asString()).isEqualTo("+2");
        assertThat(field(api.json("PATCH", "/api/v1/teams/night", Map.of("zone", "Atlantis"))))
                .isEqualTo("zone");
        assertThat(cast.owner().browser().get("/teams/night").body())
                .containsPattern("value=\"Asia/Tokyo\"[^>]*selected");
        assertThat(moved.json().get("manager").isNull()).isTrue();
        Answer led = api.json("PATCH", "/api/v1/teams/night", Map.of("manager", "Rui@example.org"));
        assertThat(led.json().at("/manager/name").asString()).isEqualTo("Rui Ramos");
        assertThat(field(api.json("PATCH", "/api/v1/teams/night", Map.of("manager", "nobody@example.org"))))
                .isEqualTo("manager");
        assertThat(cast.owner().browser().get("/teams/night").body()).contains("value=\"rui@example.org\"");
        assertThat(cast.viewer().browser().get("/teams").body()).containsPattern("Rui Ramos <span[^>]*>manager");
        assertThat(api.delete("/api/v1/teams/night").status()).isEqualTo(204);
        assertThat(cast.viewer()
                        .api()
                        .get("/api/v1/teams/night")
                        .json()
                        .path("retired")
                        .asBoolean())
                .isTrue();
        assertThat(db.sql("select what from people_change where subject = 'team/night' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("created", "changed", "changed", "changed", "changed");
    }

    @Test
    void nonsenseIsNamedAndNothingTypedIsLost() {
        Http api = cast.owner().api();
        assertThat(field(api.postJson("/api/v1/teams", Map.of("name", "x")))).isEqualTo("key");
        assertThat(field(api.postJson("/api/v1/teams", Map.of("key", "UPPER", "name", "x"))))
                .isEqualTo("key");
        assertThat(field(api.postJson(
                        "/api/v1/teams", Map.of("key", "a", "name", "x", "members", List.of("nobody@example.org")))))
                .isEqualTo("members[0]");
        assertThat(api.postJson("/api/v1/teams", "{\"key\": \"a\", \"members\": [null]}")
                        .status())
                .isEqualTo(422);
        Http browser = cast.owner().browser();
        browser.get("/teams/new");
        Answer refused = browser.postForm(
                "/teams", Map.of("key", "a", "name", "Typed", "members", "rui@example.org\nnobody@example.org"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Typed", "number 2 is not the e-mail address", "nobody@example.org");
        assertThat(browser.postForm("/teams", Map.of("key", "a", "name", "Typed"))
                        .status())
                .isEqualTo(303);
        assertThat(cast.viewer().api().get("/teams").body()).contains("Typed");
        assertThat(cast.responder().api().get("/teams/new").status()).isEqualTo(403);
    }

    private static String field(Answer answer) {
        return answer.json().at("/errors/0/field").asString();
    }
}
