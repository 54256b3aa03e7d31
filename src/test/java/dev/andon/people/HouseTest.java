package dev.andon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.TooMany;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty house to a furnished one, in this order. */
@StoryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HouseTest {
    @Autowired
    Http http;

    @Autowired
    House house;

    @Autowired
    Accounts accounts;

    @Autowired
    SetUpCode code;

    @Autowired
    TestClock clock;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    @Test
    @Order(1)
    void beforeSetUpEveryPageLeadsToIt() {
        for (String path : new String[] {"/", "/sign-in", "/account", "/nowhere"}) {
            assertThat(http.anonymous().get(path).status()).as(path).isEqualTo(303);
            assertThat(http.anonymous().get(path).location()).as(path).isEqualTo("/setup");
        }
        assertThat(http.get("/api/v1/me").json().get("detail").asString()).contains("not set up yet");
        assertThat(http.get("/health/live").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theCodeIsReadKindlyAndGuessedSlowly() {
        assertThat(code.shown()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(code.matches(
                        " " + code.shown().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(code.matches("AAAA-AAA1")).isFalse();
        }
        assertThatThrownBy(() -> code.matches(code.shown())).isInstanceOf(TooMany.class);
    }

    @Test
    @Order(3)
    void everyWrongFieldIsNamedAtOnceAndNothingIsHalfSetUp() {
        SetUp wrong = new SetUp(" ", "Ann", "not an address", "short", "Mars/Base");
        assertThatThrownBy(() -> accounts.setUp(wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors())
                                .extracting("field")
                                .containsExactly("organisation", "email", "password", "zone"));
        assertThat(house.isSetUp()).isFalse();
    }

    @Test
    @Order(4)
    void theHouseIsSetUpOnce() {
        SetUp command = new SetUp("Lantern Works", "Ann", "ann@example.org", Cast.PASSWORD, "Europe/Lisbon");
        Person owner = accounts.setUp(command);
        assertThat(owner.access()).isEqualTo(Access.OWNER);
        assertThat(house.name()).isEqualTo("Lantern Works");
        assertThat(code.matches(code.shown())).isFalse();
        assertThatThrownBy(() -> accounts.setUp(command)).isInstanceOf(Conflict.class);
        assertThat(http.anonymous().get("/").location()).isEqualTo("/sign-in");
    }
}
