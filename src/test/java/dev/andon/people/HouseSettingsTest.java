package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner changes the house after it was set up, in this order. */
@StoryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HouseSettingsTest {
    private static final String PATH = "/api/v1/house";

    @Autowired
    Cast cast;

    @Autowired
    House house;

    @Test
    @Order(1)
    void itIsForOwners() {
        assertThat(cast.responder().api().get(PATH).status()).isEqualTo(403);
        assertThat(cast.responder().browser().get("/house").status()).isEqualTo(403);
        Answer told = cast.owner().api().get(PATH);
        assertThat(told.json().get("name").asString()).isEqualTo("Lantern Works");
        assertThat(told.json().get("cost").isNull()).isTrue();
        assertThat(told.header("ETag")).isEqualTo("\"1\"");
        assertThat(house.rates()).isEmpty();
    }

    @Test
    @Order(2)
    void theFormChangesItAndTheChangeStandsOnThePage() {
        Http browser = cast.owner().browser();
        assertThat(browser.get("/house").body()).contains("Lantern Works", "set up");

        Answer saved = browser.postForm(
                "/house",
                Map.of(
                        "name",
                        "Lantern & Sons",
                        "zone",
                        "Asia/Tokyo",
                        "rate",
                        "85,50",
                        "currency",
                        "jpy",
                        "rate_viewer",
                        "0",
                        "version",
                        "1"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(house.zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(browser.get("/house").body())
                .contains("Lantern &amp; Sons", "Name: Lantern Works → Lantern &amp; Sons", "Rate: none → 85.5")
                .contains("Zone: Europe/Lisbon → Asia/Tokyo");
        assertThat(cast.viewer().browser().get("/").body()).contains("Lantern &amp; Sons");
        assertThat(house.rates().orElseThrow().of(Access.VIEWER)).isEqualByComparingTo("0");
        assertThat(house.rates().orElseThrow().of(Access.OWNER)).isEqualByComparingTo("85.50");
    }

    @Test
    @Order(3)
    void aChangeFromAnOlderReadingOverwritesNothingAndLosesNothing() {
        Http browser = cast.owner().browser();
        Answer stale =
                browser.postForm("/house", Map.of("name", "Typed at length", "zone", "Europe/Lisbon", "version", "1"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("Typed at length", "it is now 2");

        Answer api = cast.owner()
                .api()
                .with("If-Match", "\"1\"")
                .json("PUT", PATH, Map.of("name", "X", "zone", "Europe/Lisbon"));
        assertThat(api.status()).isEqualTo(412);
        assertThat(house.name()).isEqualTo("Lantern & Sons");
    }

    @Test
    @Order(4)
    void everyWrongFieldIsNamed() {
        Http api = cast.owner().api();
        Answer wrong = api.json("PUT", PATH, """
            {"name":" ","zone":"Mars/Base","cost":{"currency":"XXXX","rate":-1,"rates":{"pilot":1,"owner":1.234}}}
            """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field"))
                .contains("name", "zone", "currency", "rate", "rates", "rate_owner");
        assertThat(api.json("PUT", PATH, "{\"name\":\"X\",\"zone\":\"UTC\",\"cost\":{\"rate\":1e-99999999}}")
                        .status())
                .isEqualTo(422);
        assertThat(api.json("PUT", PATH, "{\"name\":\"X\",\"zone\":\"UTC\",\"cost\":{\"rate\":\"much\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(cast.owner()
                        .browser()
                        .postForm("/house", Map.of("name", "X", "zone", "UTC", "rate", "much"))
                        .body())
                .contains("is not an amount");
        assertThat(house.name()).isEqualTo("Lantern & Sons");
    }

    @Test
    @Order(5)
    void withoutARateNothingIsReckoned() {
        Answer off = cast.owner().api().json("PUT", PATH, Map.of("name", "Lantern Works", "zone", "Europe/Lisbon"));
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.header("ETag")).isEqualTo("\"3\"");
        assertThat(house.rates()).isEmpty();
        Answer same = cast.owner().api().json("PUT", PATH, Map.of("name", "Lantern Works", "zone", "Europe/Lisbon"));
        assertThat(same.header("ETag")).as("nothing differs").isEqualTo("\"3\"");
    }
}
