package dev.andon.response.web;

import dev.andon.playbook.Applying;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.playbook.WarRoom;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Meeting;
import dev.andon.response.Meetings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet and who tells the business, in words.
 *
 * @param teller the role that tells the business; null when nobody in particular does
 * @param holder who has that role
 * @param every how often; null when nobody asks for it
 * @param document whether the playbook has a document for it
 */
public record WarRoomView(
        Incident incident,
        Meeting meeting,
        @Nullable String teller,
        @Nullable Holder holder,
        @Nullable Duration every,
        boolean document) {

    /** Null where there is nothing to show: no war room fits, or the incident is over. */
    static @Nullable WarRoomView of(Playbook playbook, Meetings meetings, Incident incident) {
        Meeting meeting = incident.isLive() ? meetings.of(incident).orElse(null) : null;
        if (meeting == null) {
            return null;
        }
        Applying applying = playbook.applying(incident.type(), incident.severity());
        WarRoom room = meeting.room();
        String teller = room.tells() == null
                ? null
                : playbook.role(room.tells()).map(Role::name).orElse(room.tells());
        Holder holder = room.tells() == null ? null : incident.holder(room.tells());
        return new WarRoomView(incident, meeting, teller, holder, applying.every(), applying.document() != null);
    }

    /** The bridge's own name, where it says more than that of the war room; else null. */
    public @Nullable String bridgeName() {
        return meeting.bridge() == Meeting.Named.THERE && !meeting.name().equals(meeting.bridgeName())
                ? meeting.bridgeName()
                : null;
    }

    /** "every 30 min", or null. */
    public @Nullable String rhythm() {
        if (every == null) {
            return null;
        }
        long minutes = every.toMinutes();
        return minutes % 60 == 0 && minutes > 60 ? "every " + minutes / 60 + " h" : "every " + minutes + " min";
    }
}
