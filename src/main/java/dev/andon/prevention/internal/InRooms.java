package dev.andon.prevention.internal;

import dev.andon.followups.FollowUpChanged;
import dev.andon.prevention.Prevention;
import dev.andon.response.RoomNews;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A follow-up that stands in rooms says there what it is since somebody changed it. */
@Component
class InRooms {
    private final MatchTable table;
    private final RoomNews rooms;

    InRooms(MatchTable table, RoomNews rooms) {
        this.table = table;
        this.rooms = rooms;
    }

    @ApplicationModuleListener(id = "prevention.rooms")
    void on(FollowUpChanged changed) {
        table.liveWith(changed.number()).forEach(incident -> rooms.changed(incident, Prevention.PANEL));
    }
}
