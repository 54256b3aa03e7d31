package dev.andon.followups.web;

import dev.andon.catalog.Service;
import dev.andon.catalog.ServicePanel;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a service: what is still to be done after incidents about it, and the way to its team's. */
@Component
class OfServices implements ServicePanel {
    private static final int ORDER = 20;
    private static final int SHOWN = 5;

    private final FollowUps followUps;
    private final Showing showing;
    private final Templates templates;

    OfServices(FollowUps followUps, Showing showing, Templates templates) {
        this.followUps = followUps;
        this.showing = showing;
        this.templates = templates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Actor viewer, Service service) {
        FollowUpFilter open = FollowUpFilter.ALL.service(List.of(service.key())).open();
        List<Shown> items = showing.all(
                viewer,
                followUps.list(viewer, open, FollowUpOrder.DUE, null, SHOWN).items());
        return templates.render(
                "followups/ofservice", Map.of("items", items, "service", service.key(), "team", service.owner()));
    }
}
