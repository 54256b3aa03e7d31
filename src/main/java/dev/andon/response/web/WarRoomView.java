package dev.andon.response.web;

import dev.andon.playbook.Applying;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.playbook.WarRoom;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
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
        WarRoom room,
        @Nullable String teller,
        @Nullable Holder holder,
        @Nullable Duration every,
        boolean document) {

    /** Asks only the playbook, which is kept, so that no room is slower for it. */
    static @Nullable WarRoomView of(Playbook playbook, Incident incident) {
        Applying applying = playbook.applying(incident.type(), incident.severity());
        WarRoom room = applying.warRoom();
        if (room == null || !incident.isLive()) {
            return null;
        }
        String teller = room.tells() == null
                ? null
                : playbook.role(room.tells()).map(Role::name).orElse(room.tells());
        Holder holder = room.tells() == null ? null : incident.holder(room.tells());
        return new WarRoomView(incident, room, teller, holder, applying.every(), applying.document() != null);
    }

    public String name() {
        return room.nameFor(incident.number());
    }

    public @Nullable String url() {
        return room.urlFor(incident.number());
    }

    public boolean isNew() {
        return room.kind() == WarRoom.Kind.NEW;
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
