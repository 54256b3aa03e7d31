package dev.andon.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.parameter.ParticipationStatus;
import biweekly.util.DateTimeComponents;
import dev.andon.mail.Appointment;
import dev.andon.mail.Appointment.Answer;
import dev.andon.mail.Appointment.Guest;
import dev.andon.mail.CalendarPart.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one library writes, another reads: the same moment, whatever clocks do between. */
class CalendarTextTest {
    private static final Instant WRITTEN = Instant.parse("2026-10-20T08:15:00Z");
    private static final Guest INES = new Guest("Ines Ødegård", "ines@example.org", true, Answer.YES);

    @Test
    void anInvitationIsWrittenAsItWasAgreed() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/mail/invite.ics")) {
            assertThat(text(Method.REQUEST, review("2026-10-27T10:00", "Europe/Oslo")))
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r", "")
                            .replace("\n", "\r\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // before and after the clocks change in October, and on the night itself
        "Europe/Oslo, 2026-10-23T10:00, 2026-10-23T08:00:00Z",
        "Europe/Oslo, 2026-10-27T10:00, 2026-10-27T09:00:00Z",
        "Europe/Oslo, 2026-10-25T01:30, 2026-10-24T23:30:00Z",
        "Europe/Oslo, 2027-07-01T09:00, 2027-07-01T07:00:00Z",
        // a week later than in Europe
        "America/New_York, 2026-10-30T09:00, 2026-10-30T13:00:00Z",
        "America/New_York, 2026-11-02T09:00, 2026-11-02T14:00:00Z",
        // on a Saturday evening by its own clocks
        "America/Nuuk, 2027-03-29T09:00, 2027-03-29T10:00:00Z",
        "Australia/Lord_Howe, 2027-06-11T09:00, 2027-06-10T22:30:00Z",
        // never
        "Asia/Kolkata, 2026-10-27T10:00, 2026-10-27T04:30:00Z",
        "Asia/Tokyo, 2026-10-27T10:00, 2026-10-27T01:00:00Z",
        // not any more: the last change was in October 2022
        "America/Mexico_City, 2022-10-28T10:00, 2022-10-28T15:00:00Z",
        "America/Mexico_City, 2022-11-02T10:00, 2022-11-02T16:00:00Z",
        "America/Mexico_City, 2026-07-02T10:00, 2026-07-02T16:00:00Z",
        "Africa/Casablanca, 2027-02-05T10:00, 2027-02-05T09:00:00Z",
        "UTC, 2026-10-27T10:00, 2026-10-27T10:00:00Z",
        "Z, 2026-10-27T10:00, 2026-10-27T10:00:00Z",
        "+05:45, 2026-10-27T10:00, 2026-10-27T04:15:00Z",
    })
    void theMomentIsRightInEveryZone(String zone, String local, Instant moment) {
        VEvent event = read(text(Method.REQUEST, review(local, zone)));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(moment);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(moment.plusSeconds(3_600));
    }

    @Test
    void theZoneInTheFileAnswersAndNotTheReadersOwn() {
        String renamed =
                text(Method.REQUEST, review("2026-10-27T10:00", "Europe/Oslo")).replace("Europe/Oslo", "Nowhere/Known");
        assertThat(read(renamed).getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-10-27T09:00:00Z"));
    }

    /** Java's old zones, in which the reader reckons, know no half hours and no summer below standard time. */
    @ParameterizedTest
    @CsvSource({
        // half an hour
        "Australia/Lord_Howe, 2027-01-11T09:00, 2027-01-10T22:00:00Z",
        "Australia/Lord_Howe, 2027-06-11T09:00, 2027-06-10T22:30:00Z",
        // by the moon: no rule says it
        "Africa/Casablanca, 2027-02-10T10:00, 2027-02-10T10:00:00Z",
        "Africa/Casablanca, 2027-03-20T10:00, 2027-03-20T09:00:00Z",
        "Europe/Oslo, 2026-10-27T10:00, 2026-10-27T09:00:00Z",
    })
    void theRulesInTheFileSayTheSame(String zone, LocalDateTime local, Instant moment) {
        String text = text(Method.REQUEST, review(local.toString(), zone));
        ICalendar calendar = Biweekly.parse(text).first();
        VTimezone rules =
                calendar.getTimezoneInfo().getTimezones().iterator().next().getComponent();
        Observance last = Stream.concat(rules.getStandardTimes().stream(), rules.getDaylightSavingsTime().stream())
                .filter(one -> !onset(one).isAfter(local))
                .max(Comparator.comparing(CalendarTextTest::onset))
                .orElseThrow();
        long offset = last.getTimezoneOffsetTo().getValue().getMillis();
        assertThat(local.toInstant(ZoneOffset.UTC).minusMillis(offset)).isEqualTo(moment);
    }

    private static LocalDateTime onset(Observance observance) {
        DateTimeComponents raw = observance.getDateStart().getValue().getRawComponents();
        return LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    @Test
    void theSecondOfTwoHoursWithOneNameIsTheSecond() {
        ZonedDateTime second = ZonedDateTime.ofInstant(Instant.parse("2026-10-25T01:30:00Z"), ZoneId.of("Europe/Oslo"));
        Appointment night = appointment(second);
        assertThat(read(text(Method.REQUEST, night)).getDateStart().getValue().toInstant())
                .isEqualTo(second.toInstant());
    }

    @Test
    void whoIsAskedAnswersAndAPublishedOneAsksNobody() {
        VEvent event = read(text(Method.REQUEST, review("2026-10-27T10:00", "Europe/Oslo")));
        assertThat(event.getAttendees())
                .extracting(one -> one.getEmail())
                .containsExactly("ines@example.org", "rui@example.org");
        assertThat(event.getAttendees().get(0).getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        assertThat(event.getAttendees().get(0).getRsvp()).isFalse();
        assertThat(event.getAttendees().get(1).getCommonName()).isEqualTo("Rui 'the Fox' Ramos; x=y, z");
        assertThat(event.getAttendees().get(1).getRsvp()).isTrue();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("ines@example.org");
        assertThat(event.getOrganizer().getSentBy()).isEqualTo("mailto:andon@example.org");
        String published = text(Method.PUBLISH, review("2026-10-27T10:00", "Europe/Oslo"));
        assertThat(read(published).getAttendees()).isEmpty();
        assertThat(Biweekly.parse(published).first().getMethod().getValue()).isEqualTo("PUBLISH");
    }

    @Test
    void whatPeopleTypeBecomesNoLineOfItsOwn() {
        Appointment odd = new Appointment(
                "u1",
                3,
                "Review; of 1, 2\r\nATTENDEE:mailto:evil@example.org",
                ZonedDateTime.parse("2026-10-27T10:00+01:00[Europe/Oslo]"),
                Duration.ofMinutes(50),
                "Room \\ 4, left; door\nX:1",
                "First line\r\nBEGIN:VEVENT\nlast \u0007 😀 " + "long ".repeat(40),
                "https://andon.example/reviews/1?a=b,c",
                new Guest("Odd\nOne:\"", "odd@example.org", true, Answer.NONE),
                List.of());
        ICalendar calendar = Biweekly.parse(text(Method.CANCEL, odd)).first();
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getSummary().getValue()).isEqualTo("Review; of 1, 2 ATTENDEE:mailto:evil@example.org");
        assertThat(event.getLocation().getValue()).isEqualTo("Room \\ 4, left; door X:1");
        assertThat(event.getDescription().getValue())
                .startsWith("First line\nBEGIN:VEVENT\nlast")
                .contains("😀");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Odd One:'");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(text(Method.CANCEL, odd).lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private static Appointment review(String local, String zone) {
        return appointment(LocalDateTime.parse(local).atZone(ZoneId.of(zone)));
    }

    private static Appointment appointment(ZonedDateTime start) {
        return new Appointment(
                "review-7@andon.example",
                2,
                "Review of three incidents",
                start,
                Duration.ofHours(1),
                "Fjord room, second floor",
                "You were the commander of #3.\n\nAgenda: https://andon.example/reviews/7",
                "https://andon.example/reviews/7",
                INES,
                List.of(INES, new Guest("Rui \"the Fox\" Ramos; x=y, z", "rui@example.org", false, Answer.NONE)));
    }

    private static String text(Method method, Appointment appointment) {
        return new CalendarText(method, "andon@example.org", WRITTEN).of(appointment);
    }

    private static VEvent read(String text) {
        ICalendar calendar = Biweekly.parse(text)
                .defaultTimezone(TimeZone.getTimeZone("Pacific/Kiritimati"))
                .first();
        return calendar.getEvents().getFirst();
    }
}
