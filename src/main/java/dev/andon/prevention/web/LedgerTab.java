package dev.andon.prevention.web;

import dev.andon.followups.FollowUpTab;
import org.springframework.stereotype.Component;

/** The ledger in the navigation of the follow-ups. */
@Component
class LedgerTab implements FollowUpTab {
    static final String HREF = "/follow-ups/prevention";
    private static final int ORDER = 70;

    @Override
    public String label() {
        return "Prevention";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href() {
        return HREF;
    }
}
