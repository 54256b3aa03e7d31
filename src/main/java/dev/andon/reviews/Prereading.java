package dev.andon.reviews;

import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.Topic.State;
import dev.andon.reviews.internal.Notices;
import dev.andon.sharing.Readers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens around the deadline by which reports are ready and read: authors, guests and the organiser are told in time. */
@Component
public class Prereading {
    private final ReviewMeetings meetings;
    private final Waiting waiting;
    private final Inspection inspection;
    private final Authors authors;
    private final Notices notices;
    private final Readers readers;
    private final People people;

    Prereading(
            ReviewMeetings meetings,
            Waiting waiting,
            Inspection inspection,
            Authors authors,
            Notices notices,
            Readers readers,
            People people) {
        this.meetings = meetings;
        this.waiting = waiting;
        this.inspection = inspection;
        this.authors = authors;
        this.notices = notices;
        this.readers = readers;
        this.people = people;
    }

    /**
     * What a timer does; nothing when the deadline was moved or the meeting is over.
     *
     * @param kind soon: a business day before it; due: at it; last: hours before the meeting
     * @param by the deadline it was set for
     */
    @Transactional
    public void remind(long id, String kind, Instant by) {
        Optional<ReviewMeeting> found = meetings.byId(id)
                .filter(meeting -> meeting.stage() == Stage.PLANNED || meeting.stage() == Stage.INVITED)
                .filter(meeting -> meeting.prereadBy().equals(by));
        if (found.isEmpty()) {
            return;
        }
        switch (kind) {
            case "soon" -> authors(found.get(), false);
            case "due" -> due(found.get());
            default -> guests(found.get(), true);
        }
    }

    private void due(ReviewMeeting before) {
        before.topics().stream()
                .filter(topic -> topic.state() == State.SENT_BACK)
                .forEach(topic -> waiting.lookAgain(before.id(), topic.id()));
        ReviewMeeting meeting = meetings.byId(before.id()).orElseThrow();
        List<Topic> late = authors(meeting, true);
        if (!late.isEmpty()) {
            Optional.ofNullable(meeting.organiser())
                    .flatMap(people::find)
                    .filter(Person::active)
                    .filter(person -> meetings.maySee(person.actor(), meeting))
                    .ifPresent(person -> notices.standing(meeting, late, person));
        }
        guests(meeting, false);
    }

    /** Topics whose reports are not ready; their authors are told. */
    private List<Topic> authors(ReviewMeeting meeting, boolean last) {
        return meeting.topics().stream()
                .filter(topic -> topic.state() == State.PLANNED || topic.state() == State.SENT_BACK)
                .filter(topic -> {
                    Readiness now = inspection.of(topic);
                    if (!now.ready()) {
                        authors.of(topic).ifPresent(author -> notices.notReady(meeting, topic, author, now, last));
                    }
                    return !now.ready();
                })
                .toList();
    }

    /** Guests who were invited; the second time only of what they have not read, as far as that is known. */
    private void guests(ReviewMeeting meeting, boolean again) {
        if (meeting.stage() != Stage.INVITED) {
            return;
        }
        Map<Long, Person> known =
                people.byIds(meeting.guests().stream().map(Guest::person).toList());
        for (Guest guest : meeting.guests()) {
            Optional.ofNullable(known.get(guest.person()))
                    .filter(Person::active)
                    .filter(person -> meetings.maySee(person.actor(), meeting))
                    .ifPresent(person -> tell(meeting, person, again));
        }
    }

    private void tell(ReviewMeeting meeting, Person person, boolean again) {
        List<Topic> unread = meeting.agenda().stream()
                .filter(topic -> inspection
                        .report(topic)
                        .map(report -> isUnread(topic, report, person, again))
                        .orElse(false))
                .toList();
        if (!unread.isEmpty()) {
            notices.read(meeting, person, unread, again);
        }
    }

    /** Of a draft nobody knows who has read it; then nobody is asked twice. */
    private boolean isUnread(Topic topic, Report report, Person person, boolean again) {
        return readers.of(Actor.system(), topic.incident(), report)
                .map(known -> known.names().stream().noneMatch(reader -> reader.personId() == person.id()))
                .orElse(!again);
    }
}
