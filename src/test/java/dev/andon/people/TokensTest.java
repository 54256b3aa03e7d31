package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Invalid;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StoryTest
class TokensTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        Answer made = cast.responder().api().postJson("/api/v1/tokens", Map.of("name", "CI", "scope", "viewer"));
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().get("token").asString();
        assertThat(secret).matches("andon_[0-9A-Za-z]{40}");
        assertThat(made.location())
                .isEqualTo("/api/v1/tokens/" + made.json().get("id").asLong());
        assertThat(made.json().get("prefix").asString()).isEqualTo(secret.substring(0, 10));
        assertThat(made.json().get("expires_at").asString()).isEqualTo("2026-05-31T09:00:00Z");
        assertThat(cast.responder().api().get("/api/v1/tokens").body())
                .contains(secret.substring(0, 10))
                .doesNotContain(secret);
        assertThat(db.sql("select string_agg(t::text, '') from api_token t")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void aSecretIsNotKeptForARepeatedRequest() {
        Http http = cast.viewer().api().with("Idempotency-Key", "same");
        Map<String, String> body = Map.of("name", "Twice", "scope", "viewer");
        String first = http.postJson("/api/v1/tokens", body).json().get("token").asString();
        String second =
                http.postJson("/api/v1/tokens", body).json().get("token").asString();
        assertThat(second).startsWith("andon_").isNotEqualTo(first);
        assertThat(db.sql("select count(*) from idempotent_request")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theScopeBoundsWhatATokenMay() {
        Token.Issued reader = tokens.issue(cast.owner().actor(), new NewToken("Reader", "viewer", null));
        Http http = cast.anonymous().bearer(reader.secret());
        assertThat(http.get("/api/v1/me").json().get("access").asString()).isEqualTo("viewer");
        Answer denied = http.postJson("/api/v1/invites", Map.of("email", "x@example.org", "access", "viewer"));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aTokenCannotMakeAStrongerOne() {
        assertThatThrownBy(() -> tokens.issue(cast.responder().actor(), new NewToken("Up", "owner", null)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("scope");
    }

    @Test
    void withoutATokenTheApiAsksForOne() {
        cast.owner();
        Answer answer = cast.anonymous().get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Andon\"");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:andon:problem:not-signed-in");
        assertThat(cast.anonymous().postJson("/api/v1/tokens", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void anUnknownAnExpiredAndARevokedTokenAreToldApart() {
        cast.owner();
        assertThat(detail("andon_nonsense")).isEqualTo("This token is unknown.");
        assertThat(detail(cast.revokedToken())).isEqualTo("This token was revoked.");
        String brief = tokens.issue(
                        cast.viewer().actor(), new NewToken("Brief", "viewer", TestClock.START.plusSeconds(60)))
                .secret();
        assertThat(cast.anonymous().bearer(brief).get("/api/v1/me").status()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(60));
        assertThat(detail(brief)).isEqualTo("This token expired at 2026-03-02T09:01:00Z.");
    }

    @Test
    void aTokenRevokedOverTheApiIsOutAtOnce() {
        Token.Issued made = tokens.issue(cast.viewer().actor(), new NewToken("Lost", "viewer", null));
        Http lost = cast.anonymous().bearer(made.secret());
        String path = "/api/v1/tokens/" + made.token().id();
        assertThat(cast.responder().api().delete(path).status()).isEqualTo(404);
        assertThat(lost.delete(path).status()).isEqualTo(204);
        assertThat(lost.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void useIsNotedOnceAMinute() {
        Token.Issued made = tokens.issue(cast.viewer().actor(), new NewToken("Used", "viewer", null));
        Http http = cast.anonymous().bearer(made.secret());
        http.get("/api/v1/me");
        clock.forward(Duration.ofSeconds(59));
        http.get("/api/v1/me");
        assertThat(lastUsed(made)).isEqualTo("2026-03-02T09:00:00Z");
        clock.forward(Duration.ofSeconds(2));
        http.get("/api/v1/me");
        assertThat(lastUsed(made)).isEqualTo("2026-03-02T09:01:01Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"scope\":\"viewer\"}',name",
        "'{\"name\":\"a\",\"scope\":\"king\"}',scope",
        "'{\"name\":\"a\",\"scope\":\"viewer\",\"expires_at\":\"1900-01-01T00:00:00Z\"}',expires_at",
        "'{\"name\":\"a\",\"scope\":\"viewer\",\"expires_at\":\"9999-01-01T00:00:00Z\"}',expires_at",
        "'{\"name\":\"a\\u202eb\",\"scope\":\"viewer\"}',name"
    })
    void badInputIsNamed(String body, String field) {
        Answer answer = cast.viewer().api().postJson("/api/v1/tokens", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aBrowserUsesTheApiWithItsCsrfHeader() {
        Http browser = cast.viewer().browser();
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.postJson("/api/v1/tokens", Map.of("name", "a", "scope", "viewer"))
                        .status())
                .isEqualTo(403);
        String page = browser.get("/account").body();
        String csrf = page.replaceAll("(?s).*<meta name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        Answer made =
                browser.with("X-CSRF-Token", csrf).postJson("/api/v1/tokens", Map.of("name", "a", "scope", "viewer"));
        assertThat(made.status()).isEqualTo(201);
    }

    @Test
    void thePageShowsTheTokenOnce() {
        Http browser = cast.viewer().browser();
        browser.get("/account/tokens");
        Answer made = browser.postForm("/account/tokens", Map.of("name", "Laptop", "scope", "viewer", "days", "7"));
        assertThat(made.status()).isEqualTo(201);
        String secret = made.body().replaceAll("(?s).*(andon_[0-9A-Za-z]{40}).*", "$1");
        assertThat(cast.anonymous().bearer(secret).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("Laptop").doesNotContain(secret);
    }

    private String detail(String token) {
        Answer answer = cast.anonymous().bearer(token).get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        return answer.json().get("detail").asString();
    }

    private String lastUsed(Token.Issued made) {
        for (JsonNode token : cast.viewer().api().get("/api/v1/tokens").json().get("items")) {
            if (token.get("id").asLong() == made.token().id()) {
                return token.get("last_used_at").asString();
            }
        }
        throw new AssertionError("The token is not in the list");
    }
}
