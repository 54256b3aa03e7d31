package dev.andon.catalog;

import dev.andon.people.Actor;
import org.jspecify.annotations.Nullable;

/** A part of the page of a service that another module contributes: its incidents, its alerts. */
public interface ServicePanel {

    /** Order on the page, small first. */
    int order();

    /** The panel's HTML, already escaped, with only what this viewer may see; null when there is nothing to show. */
    @Nullable
    String render(Actor viewer, Service service);
}
