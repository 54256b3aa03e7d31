package dev.andon.trackers.internal;

import dev.andon.followups.FollowUpChanged;
import dev.andon.followups.FollowUpChanged.What;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What changed here is to be there as well. */
@Component
class Wishes {
    private final TurnTable turns;
    private final Opening opening;
    private final Clock clock;

    Wishes(TurnTable turns, Opening opening, Clock clock) {
        this.turns = turns;
        this.opening = opening;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "trackers.follow-up")
    void on(FollowUpChanged changed) {
        if (changed.what() == What.CREATED) {
            opening.byItself(changed.number());
        }
        turns.want(changed.number(), clock.instant());
    }
}
