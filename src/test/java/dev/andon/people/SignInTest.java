package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoryTest
class SignInTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void nobodyHasGuessedYet() {
        clock.set(TestClock.START);
        db.sql("delete from secret_attempt").update();
    }

    @Test
    void afterSignInOneIsWhereOneWantedToGo() {
        Http browser = cast.anonymous();
        cast.owner();
        Answer sentAway = browser.get("/account/tokens?from=mail");
        assertThat(sentAway.status()).isEqualTo(303);
        assertThat(sentAway.location()).isEqualTo("/sign-in?next=%2Faccount%2Ftokens%3Ffrom%3Dmail");
        assertThat(browser.get(sentAway.location()).body()).contains("value=\"/account/tokens?from=mail\"");
        Answer in = signIn(browser, "OLIVIA@example.org", Cast.PASSWORD, "/account/tokens?from=mail");
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).endsWith("/account/tokens?from=mail");
        assertThat(browser.get("/account").body()).contains("Olivia Owens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "evil", ""})
    void signInLeadsToNoOtherSite(String next) {
        Http browser = cast.anonymous();
        cast.owner();
        browser.get("/sign-in");
        assertThat(signIn(browser, "olivia@example.org", Cast.PASSWORD, next).location())
                .isEqualTo("/");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Http browser = cast.anonymous();
        cast.owner();
        assertThat(browser.get("/sign-in").header("Set-Cookie"))
                .startsWith("andon_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theSessionHasAnotherIdAfterSignIn() {
        Http browser = cast.anonymous();
        cast.owner();
        String before = browser.get("/sign-in").header("Set-Cookie");
        String after = signIn(browser, "olivia@example.org", Cast.PASSWORD, "/").header("Set-Cookie");
        assertThat(after).startsWith("andon_session=").isNotEqualTo(before);
        Http planted = cast.anonymous().with("Cookie", before.substring(0, before.indexOf(';')));
        assertThat(planted.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void anUnknownEmailAndAWrongPasswordReadTheSame() {
        cast.owner();
        Answer unknown = wrong(cast.anonymous(), "nobody@example.org");
        Answer wrong = wrong(cast.anonymous(), "olivia@example.org");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(sentence(unknown)).isEqualTo(sentence(wrong)).contains("do not fit together");
        assertThat(wrong.body()).contains("value=\"olivia@example.org\"").doesNotContain("wrong wrong wrong");
    }

    @Test
    void afterFiveFailuresTheWaitGrows() {
        cast.owner();
        Http browser = cast.anonymous();
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(browser, "olivia@example.org").status()).isEqualTo(422);
        }
        Answer tooSoon = signIn(browser, "olivia@example.org", Cast.PASSWORD, "/");
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.body()).contains("Too many attempts. Try again in 16 seconds.");
        clock.forward(Duration.ofSeconds(16));
        assertThat(wrong(browser, "olivia@example.org").status()).isEqualTo(422);
        clock.forward(Duration.ofSeconds(16));
        assertThat(wrong(browser, "olivia@example.org").status()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(16));
        assertThat(signIn(browser, "olivia@example.org", Cast.PASSWORD, "/").status())
                .isEqualTo(303);
    }

    @Test
    void whoSignsInStartsAgainWithFiveAttempts() {
        cast.owner();
        Http browser = cast.anonymous();
        for (int i = 0; i < 4; i++) {
            wrong(browser, "olivia@example.org");
        }
        assertThat(signIn(browser, "olivia@example.org", Cast.PASSWORD, "/").status())
                .isEqualTo(303);
        Http another = cast.anonymous();
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(another, "olivia@example.org").status()).isEqualTo(422);
        }
    }

    @Test
    void aSessionIsARowSoARestartSignsNobodyOut() {
        Http browser = cast.responder().browser();
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(db.sql("select count(*) from spring_session_attributes where attribute_name = 'andon.person'")
                        .query(Long.class)
                        .single())
                .isPositive();
        db.sql("delete from spring_session").update();
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void theSessionKeepsItsIdAndItsFormsWhileOneWorks() {
        Http browser = cast.viewer().browser();
        assertThat(browser.get("/account").header("Set-Cookie")).isEmpty();
        String early = browser.get("/account").body();
        browser.get("/account/password");
        String csrf = early.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> form = Map.of("name", "Vera Vidal", "zone", "Europe/Lisbon", "_csrf", csrf);
        assertThat(browser.postForm("/account", form).location()).isEqualTo("/account");
    }

    @Test
    void signOutEndsTheSession() {
        Http browser = cast.viewer().browser();
        assertThat(browser.postForm("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Http browser = cast.viewer().browser();
        Answer forged = browser.send("POST", "/account", "application/x-www-form-urlencoded", "name=Mallory&zone=UTC");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(cast.viewer().api().get("/api/v1/me").json().get("name").asString())
                .isEqualTo("Vera Vidal");
    }

    @Test
    void aBearerHeaderDoesNotLendASessionItsExemptionFromCsrf() {
        Http browser = cast.viewer().browser().with("Authorization", "Bearer nonsense");
        Answer forged = browser.send("POST", "/account", "application/x-www-form-urlencoded", "name=Mallory&zone=UTC");
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        Cast.Member nina = cast.join("Nina Nunes", Access.RESPONDER);
        Http here = nina.browser();
        Http there = nina.browser();
        here.get("/account/password");
        Map<String, String> form = Map.of("current_password", Cast.PASSWORD, "new_password", "another calm word");
        assertThat(here.postForm("/account/password", form).location()).endsWith("/account");
        assertThat(here.get("/account").body()).contains("Everywhere else you are signed out.");
        assertThat(there.get("/account").location()).startsWith("/sign-in");
        assertThat(nina.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "not the one,a long enough word,current_password",
        "a calm and quiet word,short,new_password",
        "a calm and quiet word,vera@EXAMPLE.org,new_password"
    })
    void aPasswordThatWillNotDoIsRefusedByName(String current, String next, String field) {
        Http browser = cast.viewer().browser();
        browser.get("/account/password");
        Map<String, String> form = Map.of("current_password", current, "new_password", next);
        Answer answer = browser.postForm("/account/password", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-error\"").doesNotContain("value=\"" + next);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        Cast.Member dora = cast.join("Dora Dias", Access.RESPONDER);
        Http browser = dora.browser();
        accounts.deactivate(cast.owner().actor(), dora.id());
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
        Answer answer = dora.api().get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("detail").asString()).isEqualTo("This token's owner was deactivated.");
        assertThat(signIn(cast.anonymous(), "dora.dias@example.org", Cast.PASSWORD, "/")
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void lessAccessCountsFromTheNextRequestOn() {
        Cast.Member paulo = cast.join("Paulo Pires", Access.OWNER);
        Http browser = paulo.browser();
        assertThat(browser.get("/people").status()).isEqualTo(200);
        accounts.changeAccess(cast.owner().actor(), paulo.id(), "viewer");
        assertThat(browser.get("/people").status()).isEqualTo(403);
        assertThat(paulo.api().get("/api/v1/me").json().get("access").asString())
                .isEqualTo("viewer");
    }

    private static Answer wrong(Http browser, String email) {
        return signIn(browser, email, "wrong wrong wrong", "/");
    }

    private static Answer signIn(Http browser, String email, String password, String next) {
        browser.get("/sign-in");
        return browser.postForm("/sign-in", Map.of("email", email, "password", password, "next", next));
    }

    private static String sentence(Answer answer) {
        int start = answer.body().indexOf("role=\"alert\"");
        return answer.body().substring(start, answer.body().indexOf("</p>", start));
    }
}
