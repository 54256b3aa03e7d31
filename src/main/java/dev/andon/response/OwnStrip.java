package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.ui.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A quiet line at the top of a room, or of a runbook that is worked in it, for the one who looks and for nobody else. A
 * bean of the module that has it to say. Rendered with the page and never pushed.
 */
public interface OwnStrip {

    /** Order among such lines, small first. */
    int order();

    /**
     * The line, already escaped, its forms with their CSRF field; null when there is nothing to say.
     *
     * @param runbook name of the runbook that is open; null in the room
     */
    @Nullable
    String render(Shell shell, Actor viewer, Incident incident, @Nullable String runbook);
}
