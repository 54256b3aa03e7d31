package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.SubTeam;
import dev.andon.response.Task;
import dev.andon.ui.Form;
import java.util.List;

/**
 * Asks somebody who is about to step out whether they hand over first.
 *
 * @param roles names of the roles they hold
 * @param leads the sub-teams they lead
 * @param tasks what they were asked to do and have not done
 */
public record DeparturePage(
        Incident incident, List<String> roles, boolean commands, List<SubTeam> leads, List<Task> tasks, Form form) {

    /** Whether something stays undone without them. */
    public boolean leavesSomething() {
        return !roles.isEmpty() || !leads.isEmpty() || !tasks.isEmpty();
    }
}
