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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * What a timer does; nothing when what it goes by was moved, or the meeting is over.
     *
     * @param kind soon: a business day before the deadline; due: at it; last: hours before the meeting
     * @param of the moment it was set for: the deadline, or for the last call when the meeting begins
     */
    @Transactional
    public void remind(long id, String kind, Instant of) {
        Optional<ReviewMeeting> found = meetings.byId(id)
                .filter(meeting -> meeting.stage() == Stage.PLANNED || meeting.stage() == Stage.INVITED)
                .filter(meeting -> of.equals(kind.equals("last") ? meeting.startsAt() : meeting.prereadBy()));
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
                        authors.of(topic)
                                .filter(author -> meetings.maySee(author.actor(), meeting))
                                .ifPresent(author -> notices.notReady(meeting, topic, author, now, last));
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
        List<Person> here = people
                .byIds(meeting.guests().stream().map(Guest::person).toList())
                .values()
                .stream()
                .filter(Person::active)
                .toList();
        List<Reading> readings = readings(meeting);
        for (Person person : meetings.whoMaySee(meeting, here)) {
            List<Topic> unread = readings.stream()
                    .filter(reading -> reading.isFor(person, again))
                    .map(Reading::topic)
                    .toList();
            if (!unread.isEmpty()) {
                notices.read(meeting, person, unread, again);
            }
        }
    }

    /** @param read ids of those who have read what is published; null for a draft, of which nobody knows */
    private record Reading(Topic topic, @Nullable Set<Long> read) {
        /** Of a draft nobody is asked twice. */
        boolean isFor(Person person, boolean again) {
            return read == null ? !again : !read.contains(person.id());
        }
    }

    private List<Reading> readings(ReviewMeeting meeting) {
        return meeting.agenda().stream()
                .flatMap(topic ->
                        inspection.report(topic).stream().map(report -> new Reading(topic, read(topic, report))))
                .toList();
    }

    private @Nullable Set<Long> read(Topic topic, Report report) {
        return readers.of(Actor.system(), topic.incident(), report)
                .map(known ->
                        known.names().stream().map(reader -> reader.personId()).collect(Collectors.toSet()))
                .orElse(null);
    }
}
