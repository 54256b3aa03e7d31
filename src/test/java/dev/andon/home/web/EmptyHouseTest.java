package dev.andon.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class EmptyHouseTest {
    @Autowired
    Cast cast;

    @Test
    void theFirstPageTeachesWhatToDoFirstAndOffersWhatEachMayDo() {
        assertThat(home(cast.owner()))
                .contains("Nothing is burning.", "No incident yet", "Connect your monitoring", "/setup/sample");
        assertThat(home(cast.responder()))
                .contains("Declare a first incident")
                .doesNotContain("/alert-sources", "/setup/sample");
        assertThat(home(cast.viewer())).contains("Nothing to read yet").doesNotContain("Declare");
        assertThat(cast.responder().browser().get("/setup/sample").status()).isEqualTo(403);
    }

    private static String home(Cast.Member viewer) {
        return viewer.browser().get("/").body();
    }
}
