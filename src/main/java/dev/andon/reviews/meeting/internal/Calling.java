package dev.andon.reviews.meeting.internal;

import dev.andon.reviews.MeetingChanged;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Invitations;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells guests' calendars of what changed, once it is committed. */
@Component
class Calling {
    private final ReviewMeetings meetings;
    private final Invitations invitations;
    private final RoomTable rooms;

    Calling(ReviewMeetings meetings, Invitations invitations, RoomTable rooms) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.rooms = rooms;
    }

    @ApplicationModuleListener
    void changed(MeetingChanged event) {
        switch (event.what()) {
            case INVITED -> held(event).ifPresent(invitations::invite);
            case GUESTS_ADDED, GUESTS_REMOVED, CANCELLED -> tell(event, 0);
            case MOVED -> tell(event, event.version());
            case PLANNED, CHANGED, TOPICS, BEGUN, HELD -> {}
        }
    }

    private void tell(MeetingChanged event, long since) {
        held(event).ifPresent(meeting -> invitations.reconcile(meeting, since));
    }

    /** Held, so that two pieces of news do not both find the same guest not told. */
    private Optional<ReviewMeeting> held(MeetingChanged event) {
        rooms.hold(event.id());
        return meetings.byId(event.id());
    }
}
