package dev.andon.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.ui.Assets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoryTest
@Import(Gallery.class)
class ErrorPagesTest {
    @Autowired
    Http http;

    @Test
    void aRefusalSaysWhyInWords() {
        Answer answer = get("/assets/faults/missing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here", "There is no incident 7.", "Go back");
    }

    @Test
    void aFaultSaysNothingOfOurInsidesButHowToFindItInTheLog() {
        Answer answer = get("/assets/faults/fault");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Something went wrong on our side")
                .doesNotContain("secret_table", "Exception");
        assertThat(answer.body()).containsPattern("<code>[0-9a-f]{8}</code>");
    }

    @Test
    void anAddressThatNamesNothingIsNotFound() {
        assertThat(get("/assets/faults/number/seven").status()).isEqualTo(404);
        Answer nothing = get("/assets/nothing-here");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.body()).contains("There is nothing here");
    }

    @Test
    void whoAcceptsAnythingGetsThePage() {
        assertThat(http.get("/assets/faults/missing").body()).contains("There is no incident 7.");
    }

    @Test
    void theWayBackNeverLeadsElsewhere() {
        assertThat(http.with("Accept", "text/html")
                        .with("Referer", "https://elsewhere.example/incidents")
                        .get("/assets/faults/missing")
                        .body())
                .doesNotContain("elsewhere.example");
        assertThat(http.with("Accept", "text/html")
                        .with("Referer", http.base() + "/incidents?text=a%22b")
                        .get("/assets/faults/missing")
                        .body())
                .contains("href=\"/incidents?text=a%22b\"");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        Answer page = get("/assets/gallery/home");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", Assets.importMapHash(), "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void stylesAndScriptsMayBeKeptForEver() {
        Answer css = http.get(Assets.url("andon.css"));
        assertThat(css.status()).isEqualTo(200);
        assertThat(css.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(http.get(Assets.vendorPath("turbo", Assets.TURBO) + "/turbo.es2017-esm.js")
                        .status())
                .isEqualTo(200);
    }

    private Answer get(String path) {
        return http.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path);
    }
}
