package dev.andon.reviews.meeting.web;

import dev.andon.reviews.meeting.internal.RoomTable;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import org.springframework.stereotype.Component;

/** Has everybody in a room ask for it again: what each may do in it differs. */
@Component
class RoomLive implements LiveSource {
    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";

    private final RoomTable rooms;

    RoomLive(RoomTable rooms) {
        this.rooms = rooms;
    }

    @Override
    public String kind() {
        return RoomTable.KIND;
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        long latest = rooms.find(Long.parseLong(key)).version();
        return new LiveMessage(latest, latest > lastSeen ? REFRESH : "");
    }
}
