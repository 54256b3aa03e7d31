package dev.andon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What stories do not see, because they pay less for a password than a house does. */
class PasswordHashingTest {
    private final PasswordEncoder encoder = new PasswordHashing().argon2id();
    private final Passwords passwords = new Passwords(encoder);

    @Test
    void aHashCostsWhatOwaspAsksFor() {
        assertThat(passwords.hash("a calm and quiet word")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aPasswordIsKnownAgainAndNoOther() {
        String hash = passwords.hash("a calm and quiet word");
        assertThat(passwords.matches("a calm and quiet word", hash)).isTrue();
        assertThat(passwords.matches("A calm and quiet word", hash)).isFalse();
        assertThat(passwords.matches("a calm and quiet word", null)).isFalse();
    }

    @Test
    void aHashIsReadAsItWasMadeSoThatTheCostCanChange() {
        String cheap = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("a calm and quiet word");
        assertThat(passwords.matches("a calm and quiet word", cheap)).isTrue();
        assertThat(passwords.matches("another", cheap)).isFalse();
    }
}
