package dev.andon.reviews.meeting;

import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.meeting.internal.MinutesTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting: written by Andon, gone over by people, sent to whoever was invited or there. */
@Component
public class MinuteTaking {
    private static final int WORDS = 100_000;

    private final Floor floor;
    private final ReviewMeetings meetings;
    private final MinutesTable table;
    private final MinutesText text;
    private final Attendance attendance;
    private final ChangeTable changes;
    private final People people;
    private final Post post;
    private final Clock clock;
    private final String publicUrl;

    MinuteTaking(
            Floor floor,
            ReviewMeetings meetings,
            MinutesTable table,
            MinutesText text,
            Attendance attendance,
            ChangeTable changes,
            People people,
            Post post,
            Clock clock,
            AndonSettings settings) {
        this.floor = floor;
        this.meetings = meetings;
        this.table = table;
        this.text = text;
        this.attendance = attendance;
        this.changes = changes;
        this.people = people;
        this.post = post;
        this.clock = clock;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Those of a meeting that the caller may see, if somebody had them written. */
    public Optional<Minutes> of(ReviewMeeting meeting) {
        return table.find(meeting.id());
    }

    /** @throws Missing when there are none yet, or no such meeting that the viewer may know of */
    public Minutes find(Actor viewer, long id) {
        return of(meetings.find(viewer, id)).orElseThrow(() -> new Missing("This review meeting has no minutes yet."));
    }

    /** Writes them from what the meeting wrote down; what people made of them before is written over. */
    @Transactional
    public Minutes draft(Actor actor, long id, @Nullable Long ifMatch) {
        ReviewMeeting meeting = floor.leading(actor, id);
        refuseStale(meeting, ifMatch);
        return put(actor, meeting, text.of(actor, meeting), "had the minutes written");
    }

    /** Changes them; an ifMatch of another version than theirs is refused. */
    @Transactional
    public Minutes edit(Actor actor, long id, @Nullable String words, @Nullable Long ifMatch) {
        ReviewMeeting meeting = floor.leading(actor, id);
        Validation check = new Validation();
        String typed = check.text("words", words, WORDS);
        check.throwIfAny();
        refuseStale(meeting, ifMatch);
        return put(actor, meeting, typed, "edited the minutes");
    }

    private void refuseStale(ReviewMeeting meeting, @Nullable Long ifMatch) {
        Revision.check(ifMatch, of(meeting).map(Minutes::version).orElse(0L));
    }

    private Minutes put(Actor actor, ReviewMeeting meeting, String words, String what) {
        String before = of(meeting).map(Minutes::words).orElse("");
        if (!before.equals(words)) {
            table.put(meeting.id(), words, actor.name(), clock.instant());
            changes.note(actor, "meeting/" + meeting.id(), what, null, null);
            floor.happened(meeting);
        }
        return of(meeting).orElseThrow();
    }

    /**
     * Sends them to whoever was invited or there, and may still see all that the meeting took.
     *
     * @throws Conflict when the meeting is not over, when they are empty, or when they were sent as they are
     */
    @Transactional
    public Minutes send(Actor actor, long id, @Nullable Long ifMatch) {
        ReviewMeeting meeting = floor.leading(actor, id);
        if (meeting.stage() != Stage.HELD) {
            throw new Conflict("Minutes are sent once the meeting is over.");
        }
        refuseStale(meeting, ifMatch);
        Minutes minutes = of(meeting).orElseThrow(() -> new Conflict("Have the minutes written first."));
        if (minutes.sent() != null && !minutes.editedSinceSent()) {
            throw new Conflict("They were sent as they are now.");
        }
        Instant now = clock.instant();
        table.sent(id, actor.name(), now);
        int times = of(meeting).map(Minutes::sent).map(Minutes.Sent::times).orElse(1);
        readers(meeting).forEach(person -> post.send(letter(meeting, minutes, person, times)));
        changes.note(actor, "meeting/" + id, "sent the minutes", null, null);
        floor.happened(meeting);
        return of(meeting).orElseThrow();
    }

    private List<Person> readers(ReviewMeeting meeting) {
        Stream<Long> invited = meeting.guests().stream().map(Guest::person);
        Stream<Long> there = attendance.of(meeting).stream().map(Present::person);
        List<Long> ids = Stream.concat(invited, there).distinct().toList();
        List<Person> here =
                people.byIds(ids).values().stream().filter(Person::active).toList();
        return meetings.whoMaySee(meeting, here);
    }

    private Letter letter(ReviewMeeting meeting, Minutes minutes, Person to, int times) {
        String home = publicUrl + meeting.path();
        String subject = "%s: %s".formatted(times == 1 ? "Minutes" : "Minutes, changed", meeting.title());
        String body = "%s\n\n---\n\n[Minutes in Andon](%s/minutes) · [Two questions about this meeting](%s/survey)"
                .formatted(minutes.words().strip(), home, home);
        return new Letter(to.id(), subject, body, "review-meeting/%d/minutes/%d".formatted(meeting.id(), times));
    }
}
