package dev.andon.mail;

import dev.andon.mail.CalendarPart.Method;
import dev.andon.mail.internal.CalendarText;
import dev.andon.mail.internal.MailSettings;
import dev.andon.platform.AndonSettings;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes appointments as calendars read them, with the rules of their time zone in it. */
@Component
public class Calendars {
    private final String host;
    private final String sender;
    private final Clock clock;

    Calendars(MailSettings settings, AndonSettings andon, Clock clock) {
        this.host = Objects.requireNonNullElse(andon.publicUrl().getHost(), "andon");
        this.sender = settings.sender(host);
        this.clock = clock;
    }

    /** A name for an appointment that no other house gives. */
    public String uid(String kind, long id) {
        return "%s-%d@%s".formatted(kind, id, host);
    }

    /** The address that letters come from. */
    public String sender() {
        return sender;
    }

    /**
     * An appointment as a calendar reads it.
     *
     * @param method what is asked; with {@link Method#PUBLISH} the guests are left out, as RFC 5546 wants it
     */
    public CalendarPart part(Method method, Appointment appointment) {
        return new CalendarPart(method, new CalendarText(method, sender, clock.instant()).of(appointment));
    }
}
