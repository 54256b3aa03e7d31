package dev.andon.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.home.sample.SampleCompany;
import dev.andon.people.House;
import dev.andon.people.SetUpCode;
import dev.andon.people.SetUpCodes;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody starts Andon for the first time and opens a browser. */
@StoryTest
class SetUpStoryTest {
    @Autowired
    Http browser;

    @Autowired
    SetUpCode code;

    @Autowired
    House house;

    @Autowired
    SampleCompany sample;

    @Test
    void theHouseIsSetUpOnceByWhoeverReadsTheLog() {
        assertThat(browser.get("/").location()).isEqualTo("/setup");
        assertThat(browser.get("/setup").body()).contains("Code from the log", "Europe/Lisbon");

        Answer guessed = browser.postForm("/setup", typed("WRONG-CODE", "a calm and quiet word"));
        assertThat(guessed.status()).isEqualTo(422);
        assertThat(guessed.body())
                .contains("is not the one in the log", "Lantern &amp; Works", "olivia@example.org")
                .containsPattern("value=\"Europe/Lisbon\" selected")
                .containsPattern("name=\"sample\"[^>]* checked")
                .doesNotContain("a calm and quiet word");

        Answer tooShort = browser.postForm("/setup", typed(inTheLog(), "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.body()).contains("needs at least 12").doesNotContain("is not the one in the log");
        assertThat(house.isSetUp()).isFalse();

        Answer done = browser.postForm("/setup", typed(inTheLog(), "a calm and quiet word"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/setup/sample");
        assertThat(house.name()).isEqualTo("Lantern & Works");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> sample.progress().orElseThrow().isFinished());

        assertThat(browser.get("/setup/sample").location()).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("Three incidents are live.", "Post the next update");
        assertThat(browser.get("/setup").location()).isEqualTo("/");
        assertThat(browser.anonymous().get("/setup").location()).isEqualTo("/");
        assertThat(browser.postForm("/setup", typed(inTheLog(), "another calm word"))
                        .location())
                .isEqualTo("/");
    }

    private String inTheLog() {
        return SetUpCodes.in(code);
    }

    private static Map<String, String> typed(String code, String password) {
        return new HashMap<>(Map.of(
                "code", code,
                "organisation", "Lantern & Works",
                "name", "Olivia Owens",
                "email", "olivia@example.org",
                "password", password,
                "zone", "Europe/Lisbon",
                "sample", "true"));
    }
}
