package dev.andon.mail.internal;

import dev.andon.mail.Appointment;
import dev.andon.mail.Appointment.Answer;
import dev.andon.mail.Appointment.Guest;
import dev.andon.mail.CalendarPart.Method;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;

/** One appointment as RFC 5545 writes it. */
public final class CalendarText {
    private final Method method;
    private final String sender;
    private final Instant written;

    /** @param sender the address that letters come from: it writes for the organiser */
    public CalendarText(Method method, String sender, Instant written) {
        this.method = method;
        this.sender = sender;
        this.written = written;
    }

    /** The whole file. */
    public String of(Appointment appointment) {
        ZonedDateTime start = unmistakable(appointment.start());
        ZonedDateTime end = unmistakable(appointment.start().plus(appointment.length()));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Andon//Andon//EN"));
        calendar.add(new Version(new ParameterList(), "2.0"));
        calendar.add(new CalScale("GREGORIAN"));
        calendar.add(new net.fortuna.ical4j.model.property.Method(method.name()));
        if (!isUtc(start) || !isUtc(end)) {
            calendar.add(ZoneText.of(appointment.start().getZone(), appointment.start(), appointment.length()));
        }
        calendar.add(event(appointment, start, end));
        return printed(calendar);
    }

    private VEvent event(Appointment appointment, ZonedDateTime start, ZonedDateTime end) {
        VEvent event = new VEvent(false);
        event.add(new Uid(appointment.uid()));
        event.add(new DtStamp(written));
        event.add(new LastModified(written));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Summary(line(appointment.title())));
        event.add(isUtc(start) ? new DtStart<>(start.toInstant()) : new DtStart<>(start));
        event.add(isUtc(end) ? new DtEnd<>(end.toInstant()) : new DtEnd<>(end));
        if (!appointment.place().isBlank()) {
            event.add(new Location(line(appointment.place())));
        }
        event.add(new Description(appointment.words().replace("\r", "")));
        if (!appointment.url().isBlank()) {
            event.add(new Url(URI.create(appointment.url())));
        }
        event.add(new Status(method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        event.add(organiser(appointment.organiser()));
        guests(appointment).forEach(guest -> event.add(attendee(guest)));
        return event;
    }

    private List<Guest> guests(Appointment appointment) {
        return method == Method.PUBLISH ? List.of() : appointment.guests();
    }

    private Organizer organiser(Guest organiser) {
        return new Organizer(
                new ParameterList(List.of(new Cn(name(organiser)), new SentBy(mailto(sender)))),
                mailto(organiser.email()));
    }

    private static Attendee attendee(Guest guest) {
        Role role = guest.required() ? Role.REQ_PARTICIPANT : Role.OPT_PARTICIPANT;
        return new Attendee(
                new ParameterList(List.of(
                        new Cn(name(guest)), role, partStat(guest.answer()), new Rsvp(guest.answer() == Answer.NONE))),
                mailto(guest.email()));
    }

    private static PartStat partStat(Answer answer) {
        return switch (answer) {
            case NONE -> PartStat.NEEDS_ACTION;
            case YES -> PartStat.ACCEPTED;
            case MAYBE -> PartStat.TENTATIVE;
            case NO -> PartStat.DECLINED;
        };
    }

    /** The second of two hours with the same name would be read as the first, so it is told in UTC. */
    private static ZonedDateTime unmistakable(ZonedDateTime time) {
        boolean second = !time.withEarlierOffsetAtOverlap().toInstant().equals(time.toInstant());
        return second ? time.withZoneSameInstant(ZoneOffset.UTC) : time;
    }

    private static boolean isUtc(ZonedDateTime time) {
        return time.getZone().normalized().equals(ZoneOffset.UTC);
    }

    private static URI mailto(String email) {
        return URI.create("mailto:" + email.replaceAll("[^!-~&&[^\"<>\\\\^`{|}%]]", ""));
    }

    /** A parameter cannot hold a quotation mark, and no value a control character. */
    private static String name(Guest guest) {
        return line(guest.name()).replace('"', '\'');
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String printed(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text.toString();
    }
}
