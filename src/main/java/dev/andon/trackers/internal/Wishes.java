package dev.andon.trackers.internal;

import dev.andon.followups.FollowUpChanged;
import dev.andon.followups.FollowUpChanged.What;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What changed here is to be there as well. */
@Component
class Wishes {
    private final TurnTable turns;
    private final Opening opening;
    private final FollowUps followUps;
    private final Clock clock;

    Wishes(TurnTable turns, Opening opening, FollowUps followUps, Clock clock) {
        this.turns = turns;
        this.opening = opening;
        this.followUps = followUps;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "trackers.follow-up")
    void on(FollowUpChanged changed) {
        if (changed.what() == What.CREATED || changed.what() == What.EDITED && hasAnotherTeam(changed)) {
            opening.byItself(changed.number());
        }
        turns.want(changed.number(), clock.instant());
    }

    /** What a meeting wrote down in haste is given to a team later. */
    private boolean hasAnotherTeam(FollowUpChanged changed) {
        return followUps.history(Actor.system(), changed.number()).stream()
                .filter(moment -> moment.version() == changed.version())
                .flatMap(moment -> moment.facts().stream())
                .anyMatch(fact -> fact.field().equals("team"));
    }
}
