package dev.andon.trackers.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpPart;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.trackers.Connections;
import dev.andon.trackers.Link;
import dev.andon.trackers.Tickets;
import dev.andon.ui.Templates;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ticket on the page of its follow-up: how it stands, and what somebody has to choose. */
@Component
class TicketPart implements FollowUpPart {
    private final Tickets tickets;
    private final Connections connections;
    private final People people;
    private final Templates templates;

    TicketPart(Tickets tickets, Connections connections, People people, Templates templates) {
        this.tickets = tickets;
        this.connections = connections;
        this.people = people;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable String render(Actor viewer, FollowUp followUp) {
        Optional<Link> link = tickets.of(followUp);
        if (link.isPresent()) {
            TrackerViews.Part part = new TrackerViews.Part(
                    followUp,
                    link.get(),
                    connections.get(link.get().connection()),
                    TrackerViews.choices(link.get(), people));
            return templates.render("trackers/part", Map.of("page", part));
        }
        boolean offered = viewer.access().includes(Access.RESPONDER)
                && !tickets.fitting(followUp).isEmpty();
        return offered ? templates.render("trackers/offer", Map.of("page", followUp)) : null;
    }
}
