package dev.andon.trackers.web;

import dev.andon.followups.FollowUpTab;
import org.springframework.stereotype.Component;

/** The trackers, in the navigation of the follow-ups. */
@Component
class TrackersTab implements FollowUpTab {
    static final String PATH = "/follow-ups/trackers";

    @Override
    public String label() {
        return "Trackers";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href() {
        return PATH;
    }
}
