package dev.andon.alerts;

import dev.andon.people.Actor;
import java.util.List;

/** What other modules have to say beside an alert, for example the incident it belongs to. They implement it. */
public interface AlertLinks {
    /** Links this viewer may see; never one to a restricted incident they may not. */
    List<Link> linksFor(Actor viewer, long alertId);

    record Link(String label, String href) {}
}
