package dev.andon.reviews.meeting;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.reviews.Named;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.internal.PresentTable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was there: everybody says so themselves, and whoever writes says it of others. */
@Component
public class Attendance {
    private static final Duration EARLY = Duration.ofHours(1);
    private static final int WHO = 254;

    private final Floor floor;
    private final ReviewMeetings meetings;
    private final PresentTable present;
    private final Named named;
    private final Clock clock;

    Attendance(Floor floor, ReviewMeetings meetings, PresentTable present, Named named, Clock clock) {
        this.floor = floor;
        this.meetings = meetings;
        this.present = present;
        this.named = named;
        this.clock = clock;
    }

    /** Who was in a meeting that the caller may see, by name. */
    public List<Present> of(ReviewMeeting meeting) {
        return present.of(meeting.id());
    }

    /** Whether one can say by now that one is there: from an hour before it begins. */
    public boolean isOpen(ReviewMeeting meeting) {
        return meeting.stage().isOpen()
                        && !clock.instant().isBefore(meeting.startsAt().minus(EARLY))
                || meeting.stage() == ReviewMeeting.Stage.UNDERWAY
                || meeting.stage() == ReviewMeeting.Stage.HELD;
    }

    /**
     * Says that somebody is there.
     *
     * @param who {@code @handle} or e-mail address of one who may see the meeting; null for the actor
     * @throws Conflict more than an hour before it begins
     */
    @Transactional
    public List<Present> add(Actor actor, long id, @Nullable String who) {
        ReviewMeeting meeting = who == null ? floor.taking(actor, id) : floor.leading(actor, id);
        if (!isOpen(meeting)) {
            throw new Conflict("Who is there is written down from an hour before it begins.");
        }
        present.add(id, who == null ? actor.personId() : meant(meeting, who), actor.name(), clock.instant());
        floor.happened(meeting);
        return of(meeting);
    }

    private long meant(ReviewMeeting meeting, String who) {
        Validation check = new Validation();
        String word = check.line("who", who, WHO);
        check.throwIfAny();
        Optional<Person> person = named.find(word);
        boolean fits =
                person.filter(one -> meetings.maySee(one.actor(), meeting)).isPresent();
        check.check(fits, "who", "is nobody who works here and may see what this meeting takes");
        check.throwIfAny();
        return person.orElseThrow().id();
    }

    /** Says that somebody was not there after all: of oneself, or of anybody for who writes. */
    @Transactional
    public List<Present> remove(Actor actor, long id, long person) {
        ReviewMeeting meeting = floor.taking(actor, id);
        if (person != actor.personId() && !actor.access().includes(Access.RESPONDER)) {
            throw new Denied("Of others, whoever writes the minutes says it.");
        }
        if (!present.remove(id, person)) {
            throw new Missing("This person is not written down as having been there.");
        }
        floor.happened(meeting);
        return of(meeting);
    }
}
