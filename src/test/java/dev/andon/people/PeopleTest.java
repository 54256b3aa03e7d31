package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Conflict;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StoryTest
class PeopleTest {
    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    @Test
    void anInvitedPersonJoinsByLinkAndIsSignedIn() {
        Http owner = cast.owner().browser();
        owner.get("/people");
        Answer invited = owner.postForm("/people/invites", Map.of("email", "ines@example.org", "access", "responder"));
        assertThat(invited.status()).isEqualTo(201);
        String path = invited.body().replaceAll("(?s).*<code id=\"secret\">[^<]*(/invites/[^<]+)</code>.*", "$1");
        Http ines = cast.anonymous();
        assertThat(ines.get(path).body()).contains("Join Lantern Works", "ines@example.org");
        Answer tooShort = ines.postForm(path, Map.of("name", "Inês Lima", "password", "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.body()).contains("value=\"Inês Lima\"", "password-error");
        assertThat(ines.postForm(path, Map.of("name", "Inês Lima", "password", Cast.PASSWORD))
                        .status())
                .isEqualTo(303);
        assertThat(ines.get("/account").body()).contains("Inês Lima", "responder access");
        assertThat(people.byEmail("INES@example.org").orElseThrow().zone().getId())
                .isEqualTo("Europe/Lisbon");
        assertThat(cast.anonymous().get(path).status()).isEqualTo(404);
    }

    @Test
    void aSecondInviteReplacesTheFirstAndBothGrowOld() {
        Map<String, String> body = Map.of("email", "late@example.org", "access", "viewer");
        JsonNode first = cast.owner().api().postJson("/api/v1/invites", body).json();
        JsonNode second = cast.owner().api().postJson("/api/v1/invites", body).json();
        String firstPath = URI.create(first.get("url").asString()).getPath();
        String secondPath = URI.create(second.get("url").asString()).getPath();
        assertThat(cast.anonymous().get(firstPath).status()).isEqualTo(404);
        assertThat(cast.anonymous().get(secondPath).status()).isEqualTo(200);
        clock.forward(Duration.ofDays(7));
        assertThat(cast.anonymous().get(secondPath).status()).isEqualTo(404);
    }

    @Test
    void somebodyWhoIsHereCannotBeInvitedAgain() {
        Answer answer =
                cast.owner().api().postJson("/api/v1/invites", Map.of("email", "RUI@example.org", "access", "chief"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("access");
        answer = cast.owner().api().postJson("/api/v1/invites", Map.of("email", "RUI@example.org", "access", "owner"));
        assertThat(answer.json().get("detail").asString()).isEqualTo("email belongs to Rui Ramos, who is here already");
    }

    @Test
    void theHouseKeepsAnOwner() {
        Cast.Member owner = cast.owner();
        assertThatThrownBy(() -> accounts.changeAccess(owner.actor(), owner.id(), "viewer"))
                .isInstanceOf(Conflict.class);
        Http browser = owner.browser();
        browser.get("/people");
        browser.postForm("/people/" + owner.id() + "/deactivation", Map.of());
        assertThat(browser.get("/people").body()).contains("Olivia Owens is the only owner.");
    }

    @Test
    void aPersonChangesTheirNameAndItIsOnRecord() {
        Http browser = cast.outsider().browser();
        browser.get("/account");
        Answer wrong = browser.postForm("/account", Map.of("name", "", "zone", "Mars/Base"));
        assertThat(wrong.status()).isEqualTo(422);
        browser.postForm("/account", Map.of("name", "Otto Ohlsen", "zone", "Europe/Oslo"));
        assertThat(people.get(cast.outsider().id()).name()).isEqualTo("Otto Ohlsen");
        assertThat(db.sql("""
            select before ->> 'name' || ' → ' || (after ->> 'name')
            from people_change
            where subject = :subject and what = 'profile'
            """)
                        .param("subject", "person/" + cast.outsider().id())
                        .query(String.class)
                        .single())
                .isEqualTo("Otto Olsen → Otto Ohlsen");
    }

    @Test
    void theListOfPeopleIsReadInPages() {
        JsonNode first = cast.viewer().api().get("/api/v1/people?page_size=2").json();
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("items").get(0).get("email").asString()).isEqualTo("olivia@example.org");
        String cursor = first.get("next_cursor").asString();
        JsonNode second = cast.viewer()
                .api()
                .get("/api/v1/people?page_size=2&cursor=" + cursor)
                .json();
        assertThat(second.get("items").get(0).get("name").asString()).isEqualTo("Vera Vidal");
    }

    @Test
    void aHouseOfManyIsReadAPageAtATime() {
        db.sql("""
            insert into person (name, email, handle, access, zone, created_at)
            select 'Zoë ' || lpad(n::text, 2, '0'), 'zoe' || n || '@example.org', 'zoe' || n, 'viewer', 'Europe/Lisbon', :now
            from generate_series(1, 60) n
            """).param("now", Timestamp.from(clock.instant())).update();
        Http owner = cast.owner().browser();
        Answer first = owner.get("/people?text=zo%C3%AB");
        assertThat(first.body()).contains("60 people", "Zoë 01", "Zoë 50").doesNotContain("Zoë 51", "Olivia Owens</a>");
        String next = first.body().replaceAll("(?s).* rel=\"next\" href=\"([^\"]+)\".*", "$1");
        assertThat(owner.get(next.replace("&amp;", "&")).body())
                .contains("60 people", "Zoë 51", "Zoë 60", "To the start")
                .doesNotContain("Zoë 50", "rel=\"next\"");
        assertThat(owner.get("/people?text=%40zoe7").body()).contains("1 person", "Zoë 07");
        assertThat(owner.get("/people?text=zoe8@example").body()).contains("1 person", "Zoë 08");
        assertThat(owner.get("/people?text=nobody+so").body()).contains("Nobody fits");
        long zoe = people.byHandle("zoe9").orElseThrow().id();
        Answer changed = owner.postForm("/people/" + zoe + "/access", Map.of("access", "responder", "text", "zoë"));
        assertThat(changed.header("Location")).endsWith("/people?text=zo%C3%AB");
        assertThat(owner.get("/people?cursor=nonsense").status()).isEqualTo(422);
    }
}
