package dev.andon.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Why a letter was not taken.
 *
 * @param reason for the owner, one line
 * @param forEver whether trying again is of no use: the address itself was refused
 */
record Refused(String reason, boolean forEver) {
    private static final int LONGEST = 500;
    private static final int PERMANENT = 500;

    static Refused of(Exception thrown) {
        Throwable deepest = thrown;
        boolean forEver = false;
        for (Throwable cause = first(thrown); cause != null; cause = next(cause)) {
            deepest = cause;
            forEver |= isForEver(cause);
        }
        String said = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        return new Refused(line(said), forEver);
    }

    private static Throwable first(Exception thrown) {
        return thrown instanceof MailSendException e && e.getMessageExceptions().length > 0
                ? e.getMessageExceptions()[0]
                : thrown;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : cause.getCause();
    }

    /** A sender that is not allowed, or a letter too long, is the server's setting, and may be put right in a day. */
    private static boolean isForEver(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException e) {
            return e.getReturnCode() >= PERMANENT;
        }
        return cause instanceof AddressException;
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
