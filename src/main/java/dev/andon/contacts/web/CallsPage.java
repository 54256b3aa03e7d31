package dev.andon.contacts.web;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.Calls;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.List;

/**
 * Calls of an incident: what goes on, what went, and what can be begun.
 *
 * @param trees that can be begun, those for an incident of this kind first
 * @param form with what was refused, if something was
 */
public record CallsPage(Incident incident, Calls calls, List<TreeView> trees, Form form) {

    /** Whether this tree is being called already. */
    public boolean isOpen(TreeView view) {
        return calls.open().stream().anyMatch(run -> run.tree() == view.tree().id());
    }

    /** Those that have ended, latest first. */
    public List<CallRun> ended() {
        return calls.runs().reversed().stream().filter(run -> !run.isOpen()).toList();
    }
}
