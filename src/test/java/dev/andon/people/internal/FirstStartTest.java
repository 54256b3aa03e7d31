package dev.andon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.people.Accounts;
import dev.andon.people.House;
import dev.andon.platform.AndonSettings;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The unattended set-up, from settings that do not fit to a house with an owner. */
@StoryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {
    private static final String EMAIL = "ops@example.org";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    House house;

    @Autowired
    Accounts accounts;

    @Autowired
    TokenTable tokens;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Http http;

    @Test
    @Order(1)
    void withoutAnOwnersEmailItWaitsForAPerson() {
        start(null, null, TOKEN);
        assertThat(house.isSetUp()).isFalse();
    }

    @Test
    @Order(2)
    void settingsThatDoNotFitStopTheStartAndSetUpNothing() {
        assertThatThrownBy(() -> start(EMAIL, null, TOKEN)).hasMessageContaining("ANDON_OWNER_PASSWORD");
        assertThatThrownBy(() -> start(EMAIL, Cast.PASSWORD, "short")).hasMessageContaining("ANDON_API_TOKEN");
        assertThatThrownBy(() -> start(EMAIL, "short", TOKEN)).hasMessageContaining("password has 5 characters");
        assertThat(house.isSetUp()).isFalse();
    }

    @Test
    @Order(3)
    void theOwnersTokenWorksAndASecondStartChangesNothing() {
        start(EMAIL, Cast.PASSWORD, TOKEN);
        start(EMAIL, "some other password", "another-token-of-enough-characters");
        assertThat(http.bearer(TOKEN).get("/api/v1/me").json().get("access").asString())
                .isEqualTo("owner");
        assertThat(http.bearer("another-token-of-enough-characters")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    private void start(@Nullable String email, @Nullable String password, @Nullable String token) {
        AndonSettings settings = new AndonSettings(
                Path.of("target"), URI.create("http://localhost"), null, email, password, token, false);
        new FirstStart(settings, house, accounts, tokens, transaction, clock).start();
    }
}
