package dev.andon.reviews.meeting;

import dev.andon.mail.Appointment;
import dev.andon.mail.CalendarPart;
import dev.andon.mail.CalendarPart.Method;
import dev.andon.mail.Calendars;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Conflict;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.meeting.internal.CallTable;
import dev.andon.reviews.meeting.internal.CallTable.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what guests' calendars were told in line with the meeting. It looks at what was told and what is so now, and not at
 * what happened between: news that come twice, late or in another order end in the same calendars.
 */
@Component
public class Invitations {
    private final Floor floor;
    private final ReviewMeetings meetings;
    private final CallTable calls;
    private final InvitationLetters letters;
    private final Calendars calendars;
    private final People people;
    private final String publicUrl;

    Invitations(
            Floor floor,
            ReviewMeetings meetings,
            CallTable calls,
            InvitationLetters letters,
            Calendars calendars,
            People people,
            AndonSettings settings) {
        this.floor = floor;
        this.meetings = meetings;
        this.calls = calls;
        this.letters = letters;
        this.calendars = calendars;
        this.people = people;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /**
     * Tells every guest anew who was told of an earlier version, agenda and all.
     *
     * @return how many that were; 0 when everybody knows
     * @throws Conflict when nobody is invited yet
     */
    @Transactional
    public int again(Actor actor, long id) {
        ReviewMeeting meeting = floor.open(floor.leading(actor, id));
        if (!isInvited(meeting)) {
            throw new Conflict(
                    meeting.stage() == Stage.PLANNED
                            ? "Nobody is invited yet."
                            : "Nobody was invited to this meeting before it began.");
        }
        return reconcile(meeting, meeting.version());
    }

    /** Whether calendars follow a meeting that the caller may see: it is to come or under way, and people were invited. */
    public boolean isInvited(ReviewMeeting meeting) {
        return meeting.stage() == Stage.INVITED
                || meeting.stage() == Stage.UNDERWAY
                        && !calls.told(meeting.id()).isEmpty();
    }

    /**
     * Does it for a meeting, once people were invited to it.
     *
     * @param since guests who were told of an older version than this are told anew; 0 for none of them
     * @return how many were told
     */
    @Transactional
    public int reconcile(ReviewMeeting meeting, long since) {
        Map<Long, Told> told = calls.told(meeting.id());
        return meeting.stage() == Stage.UNDERWAY && told.isEmpty() ? 0 : reconcile(meeting, since, told);
    }

    /** Somebody pressed "invite"; it may have begun since. */
    @Transactional
    public void invite(ReviewMeeting meeting) {
        reconcile(meeting, 0, calls.told(meeting.id()));
    }

    private int reconcile(ReviewMeeting meeting, long since, Map<Long, Told> told) {
        List<Person> coming = coming(meeting);
        boolean on = meeting.stage() == Stage.INVITED || meeting.stage() == Stage.UNDERWAY;
        List<Person> asked = !on
                ? List.of()
                : coming.stream()
                        .filter(person -> isBehind(told.get(person.id()), since))
                        .toList();
        List<Long> off = meeting.stage() == Stage.HELD ? List.of() : gone(told, on ? coming : List.of());
        if (!asked.isEmpty()) {
            CalendarPart request = part(Method.REQUEST, meeting, guests(meeting, coming));
            CalendarPart known = part(Method.PUBLISH, meeting, List.of());
            asked.forEach(person ->
                    ask(meeting, person, told.get(person.id()), isOrganiser(meeting, person) ? known : request));
        }
        off.forEach(person -> callOff(meeting, person));
        return asked.size() + off.size();
    }

    private static boolean isBehind(@Nullable Told told, long since) {
        return told == null || told.off() || told.version() < since;
    }

    private static List<Long> gone(Map<Long, Told> told, List<Person> coming) {
        List<Long> here = coming.stream().map(Person::id).toList();
        return told.entrySet().stream()
                .filter(one -> !one.getValue().off() && !here.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Guests who work here and may see all that it takes. */
    private List<Person> coming(ReviewMeeting meeting) {
        Map<Long, Person> known =
                people.byIds(meeting.guests().stream().map(Guest::person).toList());
        return meetings.whoMaySee(
                meeting,
                meeting.guests().stream()
                        .flatMap(guest -> Stream.ofNullable(known.get(guest.person())))
                        .filter(Person::active)
                        .toList());
    }

    private void ask(ReviewMeeting meeting, Person to, @Nullable Told before, CalendarPart part) {
        letters.invite(meeting, to, before != null && !before.off(), part);
        calls.tell(meeting.id(), to.id(), meeting.version(), false);
    }

    private void callOff(ReviewMeeting meeting, long person) {
        people.find(person).filter(Person::active).ifPresent(to -> {
            Appointment.Guest one = guest(to, true, Appointment.Answer.NONE);
            ReviewMeeting bare = bare(meeting, meetings.maySee(to.actor(), meeting));
            letters.callOff(bare, to, part(Method.CANCEL, bare, List.of(one)));
        });
        calls.tell(meeting.id(), person, meeting.version(), true);
    }

    private static boolean isOrganiser(ReviewMeeting meeting, Person person) {
        return meeting.organiser() != null && meeting.organiser() == person.id();
    }

    /**
     * What is said of it to who does not come: nothing of what it takes, and to who may see it no more neither its title nor
     * its place, which may have been changed since they knew them.
     */
    private static ReviewMeeting bare(ReviewMeeting meeting, boolean seen) {
        return new ReviewMeeting(
                meeting.id(),
                seen ? meeting.title() : "Review meeting",
                meeting.startsAt(),
                meeting.length(),
                meeting.zone(),
                seen ? meeting.place() : "",
                meeting.organiser(),
                meeting.facilitator(),
                meeting.scribe(),
                meeting.prereadBy(),
                meeting.stage(),
                List.of(),
                List.of(),
                meeting.sequence(),
                meeting.version());
    }

    /** The meeting as a file for any calendar. The caller may see the meeting. */
    public CalendarPart file(ReviewMeeting meeting) {
        return part(Method.PUBLISH, meeting, List.of());
    }

    private CalendarPart part(Method method, ReviewMeeting meeting, List<Appointment.Guest> guests) {
        String link = publicUrl + meeting.path();
        return calendars.part(
                method,
                new Appointment(
                        calendars.uid("review", meeting.id()),
                        (int) Math.min(Integer.MAX_VALUE, meeting.version()),
                        meeting.title(),
                        meeting.begins(),
                        meeting.length(),
                        meeting.place(),
                        Stream.concat(meeting.agenda().stream().map(Invitations::line), Stream.of(link))
                                .collect(Collectors.joining("\n")),
                        link,
                        organiser(meeting),
                        guests));
    }

    private static String line(Topic topic) {
        return "%d min: INC-%d %s"
                .formatted(
                        topic.minutes(),
                        topic.incident().number(),
                        topic.incident().title());
    }

    /** Somebody must be the organiser; while nobody is, it is the letters' sender. */
    private Appointment.Guest organiser(ReviewMeeting meeting) {
        Long organiser = meeting.organiser();
        return (organiser == null ? Optional.<Person>empty() : people.find(organiser))
                .map(person -> guest(person, true, Appointment.Answer.YES))
                .orElseGet(() -> new Appointment.Guest("Andon", calendars.sender(), true, Appointment.Answer.YES));
    }

    private List<Appointment.Guest> guests(ReviewMeeting meeting, List<Person> coming) {
        Map<Long, Answer> answers = calls.answers(meeting);
        Map<Long, Boolean> required =
                meeting.guests().stream().collect(Collectors.toMap(Guest::person, Guest::required));
        return coming.stream()
                .map(person ->
                        guest(person, required.getOrDefault(person.id(), false), answer(answers.get(person.id()))))
                .toList();
    }

    private static Appointment.Answer answer(@Nullable Answer answer) {
        return answer == null ? Appointment.Answer.NONE : Appointment.Answer.valueOf(answer.name());
    }

    private static Appointment.Guest guest(Person person, boolean required, Appointment.Answer answer) {
        return new Appointment.Guest(person.name(), person.email(), required, answer);
    }
}
