package dev.andon.reviews.meeting;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** What letters are about. */
final class HeldStageSubjects {
    private HeldStageSubjects() {}

    static boolean isMinutes(MimeMessage message) {
        try {
            return message.getSubject().startsWith("Minutes");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
