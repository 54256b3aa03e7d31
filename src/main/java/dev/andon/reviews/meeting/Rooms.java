package dev.andon.reviews.meeting;

import dev.andon.people.Actor;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.internal.HandTable;
import dev.andon.reviews.meeting.internal.RoomTable;
import org.springframework.stereotype.Component;

/** The rooms of review meetings. */
@Component
public class Rooms {
    private final ReviewMeetings meetings;
    private final RoomTable rooms;
    private final HandTable hands;

    Rooms(ReviewMeetings meetings, RoomTable rooms, HandTable hands) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.hands = hands;
    }

    /** @throws dev.andon.platform.problem.Missing if there is no such meeting, or none that the viewer may know of */
    public Room find(Actor viewer, long id) {
        return of(meetings.find(viewer, id));
    }

    /** The room of a meeting that the caller may see. */
    public Room of(ReviewMeeting meeting) {
        RoomTable.Row row = rooms.find(meeting.id());
        return new Room(
                meeting,
                row.version(),
                row.topic(),
                row.runningSince(),
                rooms.spent(meeting.id()),
                hands.of(meeting.id()));
    }
}
