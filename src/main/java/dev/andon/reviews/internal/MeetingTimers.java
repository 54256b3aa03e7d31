package dev.andon.reviews.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.reviews.MeetingChanged;
import dev.andon.reviews.Programme;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Timers of review meetings. None is ever taken back: when one goes off for a meeting that was moved, it finds nothing to do.
 */
@Component
public class MeetingTimers {
    /** What the organiser sent back may be ready through the timeline, whys or comments as well; so it is looked at again. */
    private static final Duration LOOK = Duration.ofMinutes(15);

    private static final Duration LAST_CALL = Duration.ofHours(3);

    private final ReviewMeetings meetings;
    private final Programme programme;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<OneTimeTask<Void>> preread;
    private final ObjectProvider<OneTimeTask<Void>> waiting;
    private final Clock clock;

    MeetingTimers(
            ReviewMeetings meetings,
            Programme programme,
            ObjectProvider<SchedulerClient> scheduler,
            @Qualifier("reviewsPreread") ObjectProvider<OneTimeTask<Void>> preread,
            @Qualifier("reviewsWaiting") ObjectProvider<OneTimeTask<Void>> waiting,
            Clock clock) {
        this.meetings = meetings;
        this.programme = programme;
        this.scheduler = scheduler;
        this.preread = preread;
        this.waiting = waiting;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingChanged changed) {
        switch (changed.what()) {
            case PLANNED, MOVED, CHANGED -> meetings.byId(changed.id()).ifPresent(this::begin);
            case TOPICS, INVITED, GUESTS_ADDED, GUESTS_REMOVED, BEGUN, HELD, CANCELLED -> {}
        }
    }

    private void begin(ReviewMeeting meeting) {
        Instant by = meeting.prereadBy();
        set(meeting, "soon", by, programme.before(by, meeting.zone(), 1));
        set(meeting, "due", by, by);
        Instant last = meeting.startsAt().minus(LAST_CALL);
        if (last.isAfter(by)) {
            set(meeting, "last", meeting.startsAt(), last);
        }
    }

    /** @param of the moment it goes by: when that was moved, this timer is none of the meeting's any more */
    private void set(ReviewMeeting meeting, String kind, Instant of, Instant at) {
        if (at.isAfter(clock.instant())) {
            String id = "%d/%s/%d".formatted(meeting.id(), kind, of.getEpochSecond());
            scheduler.getObject().scheduleIfNotExists(preread.getObject().instance(id), at);
        }
    }

    /** Looks soon whether the report of a topic that was sent back is ready. */
    public void lookAgain(ReviewMeeting meeting, Topic topic) {
        // At full quarters of an hour: sent back, taken back and sent back again, it is still looked at once each
        // quarter.
        long quarter = LOOK.toSeconds();
        Instant at = Instant.ofEpochSecond((clock.instant().getEpochSecond() / quarter + 1) * quarter);
        String id = "%d/%d/%d".formatted(meeting.id(), topic.id(), at.getEpochSecond());
        scheduler.getObject().scheduleIfNotExists(waiting.getObject().instance(id), at);
    }
}
