package dev.andon.followups;

import dev.andon.people.Actor;
import org.jspecify.annotations.Nullable;

/** A part of a follow-up's page that another module contributes: its ticket, its deadline. A bean of that module. */
public interface FollowUpPart {

    /** Order, small first. */
    int order();

    /** Its HTML, already escaped, or null when there is nothing to show to this viewer. */
    @Nullable
    String render(Actor viewer, FollowUp followUp);
}
