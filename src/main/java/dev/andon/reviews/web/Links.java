package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.reviews.MeetingTabs.Link;
import java.util.ArrayList;
import java.util.List;

/** The navigation of the programme of review meetings. */
final class Links {
    private Links() {}

    static List<Link> of(Actor viewer) {
        List<Link> links = new ArrayList<>(List.of(
                new Link("Upcoming", "/reviews", 0),
                new Link("Past", "/reviews/past", 0),
                new Link("To take", "/reviews/proposals", 0),
                new Link("Organisers", "/reviews/rota", 0)));
        if (viewer.access().includes(Access.OWNER)) {
            links.add(new Link("Rules", "/reviews/rules", 0));
        }
        return List.copyOf(links);
    }
}
