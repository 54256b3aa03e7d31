package dev.andon.mail.internal;

import dev.andon.mail.CalendarPart;
import dev.andon.mail.Letter;
import dev.andon.mail.internal.MailSettings.Server;
import dev.andon.mail.internal.MailSettings.Tls;
import dev.andon.people.House;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.Sha256;
import dev.andon.ui.Templates;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of the house, as text and as HTML. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Smtp {
    private static final String PATIENCE = "20000";

    private final Optional<Server> server;
    private final String sender;
    private final String publicUrl;
    private final String ownHost;
    private final House house;
    private final Templates templates;

    Smtp(MailSettings settings, AndonSettings andon, House house, Templates templates) {
        this.server = settings.server();
        this.publicUrl = andon.publicUrl().toString().replaceAll("/+$", "");
        this.ownHost = Objects.requireNonNullElse(andon.publicUrl().getHost(), "andon");
        this.sender = settings.sender(ownHost);
        this.house = house;
        this.templates = templates;
    }

    /** Whether there is a server at all. */
    boolean isSet() {
        return server.isPresent();
    }

    /** Waits until the server has taken it, for seconds at most. */
    void hand(Letter letter, Person to, Instant writtenAt) throws MessagingException {
        JavaMailSenderImpl mail = sender(server.orElseThrow());
        mail.send(message(mail, letter, to, writtenAt));
    }

    private MimeMessage message(JavaMailSenderImpl mail, Letter letter, Person to, Instant writtenAt)
            throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(sender);
        helper.setTo(to.email());
        helper.setSubject(letter.subject().replaceAll("\\s+", " "));
        helper.setSentDate(Date.from(writtenAt));
        CalendarPart calendar = letter.calendar();
        if (calendar == null) {
            helper.setText(text(letter), html(letter));
        } else {
            message.setContent(Envelope.of(text(letter), html(letter), calendar));
        }
        // The same each time: a mail program that gets a letter twice shows it once.
        message.setHeader("Message-ID", messageId(letter));
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe.replaceAll("[\\s<>]", "") + ">");
        }
        return message;
    }

    private String messageId(Letter letter) {
        return "<%s@%s>".formatted(Sha256.hex(letter.personId() + "/" + letter.key()), ownHost);
    }

    private String text(Letter letter) {
        String unsubscribe = letter.unsubscribe();
        return letter.body() + "\n\n-- \n" + house.name() + ", Andon. All letters to you: " + letters() + "\n"
                + (unsubscribe == null ? "" : "No more of these: " + unsubscribe + "\n");
    }

    private String html(Letter letter) {
        return templates.render("mail/letter", Map.of("letter", letter, "house", house.name(), "letters", letters()));
    }

    private String letters() {
        return publicUrl + "/account/letters";
    }

    private static JavaMailSenderImpl sender(Server server) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        boolean implicit = server.tls() == Tls.IMPLICIT;
        String protocol = implicit ? "smtps" : "smtp";
        mail.setProtocol(protocol);
        mail.setHost(server.host());
        mail.setPort(server.port());
        mail.setUsername(server.user());
        mail.setPassword(server.password());
        mail.setJavaMailProperties(properties("mail." + protocol + ".", server));
        return mail;
    }

    private static Properties properties(String prefix, Server server) {
        Properties properties = new Properties();
        set(properties, prefix + "auth", server.user() == null ? null : "true");
        set(properties, prefix + "connectiontimeout", PATIENCE);
        set(properties, prefix + "timeout", PATIENCE);
        set(properties, prefix + "writetimeout", PATIENCE);
        set(properties, prefix + "ssl.checkserveridentity", "true");
        boolean upgrades = server.tls() == Tls.OFFERED || server.tls() == Tls.REQUIRED;
        set(properties, prefix + "starttls.enable", Boolean.toString(upgrades));
        set(properties, prefix + "starttls.required", Boolean.toString(server.tls() == Tls.REQUIRED));
        return properties;
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
