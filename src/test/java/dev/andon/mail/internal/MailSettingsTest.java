package dev.andon.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.mail.internal.MailSettings.Server;
import dev.andon.mail.internal.MailSettings.Tls;
import org.junit.jupiter.api.Test;

/** What the environment may say about the mail server. */
class MailSettingsTest {
    @Test
    void withoutAnythingThereIsNoServer() {
        assertThat(url("").server()).isEmpty();
    }

    @Test
    void anAddressSaysAll() {
        assertThat(url("smtp://andon:se%3Acret+1@mail.example:2525").server())
                .contains(new Server("mail.example", 2525, "andon", "se:cret+1", Tls.REQUIRED));
        assertThat(url("smtps://mail.example").server())
                .contains(new Server("mail.example", 465, null, null, Tls.IMPLICIT));
        assertThat(url("smtp://mail.example").server())
                .contains(new Server("mail.example", 25, null, null, Tls.OFFERED));
    }

    @Test
    void orItIsSaidInParts() {
        MailSettings parts = new MailSettings(null, "mail", "587", "andon", "x", "a@b.example", "none");
        assertThat(parts.server()).contains(new Server("mail", 587, "andon", "x", Tls.NONE));
        assertThat(parts.sender("andon.example")).isEqualTo("a@b.example");
        assertThat(url("").sender("andon.example")).isEqualTo("andon@andon.example");
        assertThat(url("").sender("localhost")).isEqualTo("andon@localhost.localdomain");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> url("mail.example:25").server()).hasMessageContaining("ANDON_SMTP_URL");
        assertThatThrownBy(() -> new MailSettings(null, "mail", "x", null, null, null, null).server())
                .hasMessageContaining("ANDON_SMTP_PORT");
        assertThatThrownBy(() -> new MailSettings(null, "mail", null, null, null, null, "maybe").server())
                .hasMessageContaining("ANDON_SMTP_TLS");
    }

    @Test
    void noSecretIsEverShown() {
        MailSettings secret = url("smtp://andon:secret@mail.example");
        assertThat(secret + " " + secret.server()).doesNotContain("secret");
    }

    private static MailSettings url(String url) {
        return new MailSettings(url, null, null, null, null, null, null);
    }
}
