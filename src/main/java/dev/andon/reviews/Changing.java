package dev.andon.reviews;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.web.Revision;
import dev.andon.response.Incident;
import dev.andon.reviews.MeetingChanged.What;
import dev.andon.reviews.internal.ChangeTable;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every command about a review meeting begins and ends: it is found and held, and what was done is written down and told. */
@Component
class Changing {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private final ReviewMeetings meetings;
    private final ChangeTable changes;
    private final People people;
    private final ApplicationEventPublisher events;

    Changing(ReviewMeetings meetings, ChangeTable changes, People people, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.changes = changes;
        this.people = people;
        this.events = events;
    }

    /**
     * The meeting, nobody else's until the transaction ends.
     *
     * @param ifMatch the version the caller has read; null for any
     * @throws Conflict when it is over or cancelled
     */
    ReviewMeeting open(Actor actor, long id, @Nullable Long ifMatch) {
        actor.require(Access.RESPONDER);
        ReviewMeeting meeting = meetings.lock(actor, id);
        Revision.check(ifMatch, meeting.version());
        if (!meeting.stage().isOpen()) {
            throw new Conflict("This review meeting %s. What it was stays as it is."
                    .formatted(meeting.stage() == ReviewMeeting.Stage.HELD ? "was held" : "was cancelled"));
        }
        return meeting;
    }

    /** The meeting as it is now, after it was noted and told that something of it changed. */
    ReviewMeeting done(Actor actor, ReviewMeeting before, String words, What what, List<Long> concerned) {
        return done(actor, before, words, null, what, concerned);
    }

    /** The same of what was done with one of its topics. */
    ReviewMeeting done(Actor actor, ReviewMeeting before, String words, Incident topic) {
        return done(actor, before, words, topic.number(), What.TOPICS, List.of());
    }

    private ReviewMeeting done(
            Actor actor, ReviewMeeting before, String words, @Nullable Long incident, What what, List<Long> concerned) {
        ReviewMeeting after = meetings.byId(before.id()).orElseThrow();
        changes.note(actor, subject(after), words, incident, facts(before), facts(after));
        tell(after, what, concerned);
        return after;
    }

    /** The same of a new one. */
    ReviewMeeting planned(Actor actor, long id) {
        ReviewMeeting after = meetings.byId(id).orElseThrow();
        changes.note(actor, subject(after), "planned it", null, facts(after));
        tell(after, What.PLANNED, List.of());
        return after;
    }

    void tell(ReviewMeeting meeting, What what, List<Long> concerned) {
        events.publishEvent(
                new MeetingChanged(meeting.id(), what, meeting.sequence(), meeting.version(), List.copyOf(concerned)));
    }

    private static String subject(ReviewMeeting meeting) {
        return "meeting/" + meeting.id();
    }

    private Map<String, String> facts(ReviewMeeting meeting) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", meeting.title());
        facts.put("begins", WHEN.format(meeting.begins()));
        facts.put("minutes", Long.toString(meeting.length().toMinutes()));
        facts.put("zone", meeting.zone().getId());
        facts.put("place", meeting.place());
        facts.put("organiser", name(meeting.organiser()));
        facts.put("facilitator", name(meeting.facilitator()));
        facts.put("scribe", name(meeting.scribe()));
        facts.put("read_by", WHEN.format(meeting.prereadBy().atZone(meeting.zone())));
        facts.put("stage", meeting.stage().label());
        return facts;
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }
}
