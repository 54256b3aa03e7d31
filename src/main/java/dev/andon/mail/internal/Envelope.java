package dev.andon.mail.internal;

import dev.andon.mail.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * A letter with a calendar entry, as calendars expect it: beside the words, as another way to read the same letter, which
 * mail programs turn into buttons; and as a file, for the programs that only know files.
 */
final class Envelope {
    private Envelope() {}

    static Multipart of(String text, String html, CalendarPart calendar) throws MessagingException {
        MimeMultipart ways = new MimeMultipart("alternative");
        ways.addBodyPart(part(text, "text/plain; charset=UTF-8"));
        ways.addBodyPart(part(html, "text/html; charset=UTF-8"));
        ways.addBodyPart(part(
                calendar.text(),
                "text/calendar; charset=UTF-8; method=" + calendar.method().name()));
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(ways);
        MimeBodyPart file = part(calendar.text(), "application/ics; name=\"invite.ics\"");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        MimeMultipart all = new MimeMultipart("mixed");
        all.addBodyPart(words);
        all.addBodyPart(file);
        return all;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
