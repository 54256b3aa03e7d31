package dev.andon.mail.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server that takes Andon's letters, as the environment says.
 *
 * @param url {@code smtp://name:password@mail.example:587}, {@code smtps://…} for TLS from the first byte; what the
 *     others say goes before what stands in it
 * @param from the sender; without one {@code andon@} and the host of Andon's own address
 * @param tls {@code required}, {@code implicit}, {@code none}; without it STARTTLS is used where it is offered, and
 *     required when there is a password
 */
@ConfigurationProperties("andon.smtp")
public record MailSettings(
        @Nullable String url,
        @Nullable String host,
        @Nullable String port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable String tls) {

    /** How the connection is made safe. */
    public enum Tls {
        OFFERED,
        REQUIRED,
        IMPLICIT,
        NONE
    }

    /** Where to connect. */
    public record Server(
            String host,
            int port,
            @Nullable String user,
            @Nullable String password,
            Tls tls) {
        /** Secrets stay out of logs. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Empty when no mail server is set. A setting that makes no sense stops the start, and says which. */
    public Optional<Server> server() {
        URI address = address();
        String name = given(host).orElse(address == null ? null : address.getHost());
        if (name == null) {
            return Optional.empty();
        }
        boolean implicit = address != null && "smtps".equals(address.getScheme());
        String login = given(user).orElse(part(address, 0));
        String secret = given(password).orElse(part(address, 1));
        Tls safe = given(tls).map(MailSettings::tls).orElse(implicit ? Tls.IMPLICIT : usual(secret));
        int inUrl = address == null || address.getPort() < 0 ? usualPort(safe) : address.getPort();
        return Optional.of(new Server(name, given(port).map(MailSettings::port).orElse(inUrl), login, secret, safe));
    }

    /** @param ownHost of Andon's own address */
    public String sender(String ownHost) {
        return given(from).orElse("andon@" + (ownHost.contains(".") ? ownHost : ownHost + ".localdomain"));
    }

    private @Nullable URI address() {
        String text = given(url).orElse(null);
        if (text == null) {
            return null;
        }
        Matcher fits = Pattern.compile("smtps?://[^/]+/?").matcher(text);
        if (!fits.matches() || URI.create(text).getHost() == null) {
            throw new IllegalStateException("ANDON_SMTP_URL is not an address such as smtp://mail.example:587");
        }
        return URI.create(text);
    }

    private static @Nullable String part(@Nullable URI address, int part) {
        String both = address == null ? null : address.getRawUserInfo();
        String[] parts = both == null ? new String[0] : both.split(":", 2);
        return parts.length > part ? URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8) : null;
    }

    private static Tls usual(@Nullable String secret) {
        return secret == null ? Tls.OFFERED : Tls.REQUIRED;
    }

    private static int usualPort(Tls tls) {
        return tls == Tls.IMPLICIT ? 465 : tls == Tls.REQUIRED ? 587 : 25;
    }

    private static Tls tls(String word) {
        try {
            return Tls.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ANDON_SMTP_TLS must be required, implicit, offered or none", e);
        }
    }

    private static int port(String digits) {
        if (!digits.matches("\\d{1,5}")) {
            throw new IllegalStateException("ANDON_SMTP_PORT is not the number of a port");
        }
        return Integer.parseInt(digits);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.of(Objects.requireNonNullElse(value, "").strip()).filter(text -> !text.isEmpty());
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "MailSettings[%s]".formatted(host);
    }
}
