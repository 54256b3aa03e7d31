package dev.andon.response;

import dev.andon.ui.live.Live;
import org.springframework.stereotype.Component;

/** Tells everybody who has a room open that a panel of another module shows something else, without anything in the log. */
@Component
public class RoomNews {
    private final Live live;

    RoomNews(Live live) {
        this.live = live;
    }

    /**
     * Said in the transaction that changes it; rooms show it when that commits.
     *
     * @param panel of {@link RoomPanel#id}
     */
    public void changed(long incidentId, String panel) {
        live.stirred("incident/" + incidentId, panel);
    }
}
