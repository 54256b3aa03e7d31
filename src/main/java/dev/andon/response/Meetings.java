package dev.andon.response;

import dev.andon.catalog.Bridge;
import dev.andon.catalog.Catalog;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.WarRoom;
import dev.andon.response.Meeting.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds where people meet. Here the playbook's word for a bridge meets the catalog: neither of the two asks the other, so
 * that each can be exported, imported and changed alone.
 */
@Component
public class Meetings {
    private final Playbook playbook;
    private final Catalog catalog;

    Meetings(Playbook playbook, Catalog catalog) {
        this.playbook = playbook;
        this.catalog = catalog;
    }

    /** Where the playbook says that the people of this incident meet, if it says so. Asks the catalog only for a bridge. */
    public Optional<Meeting> of(Incident incident) {
        return Optional.ofNullable(
                        playbook.applying(incident.type(), incident.severity()).warRoom())
                .map(room -> of(room, incident.number()));
    }

    private Meeting of(WarRoom room, long number) {
        String key = room.bridge();
        if (key == null) {
            boolean isNew = room.kind() == WarRoom.Kind.NEW;
            return new Meeting(room, room.nameFor(number), room.urlFor(number), "", isNew, Named.NONE, null);
        }
        Bridge bridge = catalog.now().bridges().get(key);
        return bridge == null || bridge.retired() ? without(room, number, bridge) : on(room, number, bridge);
    }

    private static Meeting on(WarRoom room, long number, Bridge bridge) {
        String url = bridge.url().isEmpty() ? null : bridge.url();
        return new Meeting(
                room, room.nameFor(number), url, bridge.dialIn(), !bridge.standing(), Named.THERE, bridge.name());
    }

    private static Meeting without(WarRoom room, long number, @Nullable Bridge bridge) {
        boolean isNew = room.kind() == WarRoom.Kind.NEW;
        return bridge == null
                ? new Meeting(room, room.nameFor(number), null, "", isNew, Named.GONE, room.bridge())
                : new Meeting(room, room.nameFor(number), null, "", isNew, Named.RETIRED, bridge.name());
    }
}
