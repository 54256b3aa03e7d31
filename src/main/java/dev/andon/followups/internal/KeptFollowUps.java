package dev.andon.followups.internal;

import dev.andon.followups.FollowUpQuery;
import dev.andon.people.Actor;
import dev.andon.response.IncidentQuery;
import dev.andon.response.KeptList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of follow-ups, as one that is kept under names. */
@Component
@Order(3)
class KeptFollowUps implements KeptList {
    private final FollowUpQuery query;

    KeptFollowUps(FollowUpQuery query) {
        this.query = query;
    }

    @Override
    public String key() {
        return "follow-ups";
    }

    @Override
    public String label() {
        return "Follow-ups";
    }

    @Override
    public String kept(Actor viewer, String typed) {
        IncidentQuery asked = query.parse(typed);
        query.filter(viewer, asked);
        query.order(asked);
        return asked.kept();
    }
}
