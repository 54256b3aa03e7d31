package dev.andon.response.web;

import dev.andon.playbook.Role;
import dev.andon.response.Handover;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offer of a role: its brief, and how one answers it.
 *
 * @param role what the house says of the role; null when it has it no more
 * @param mine whether it was offered to the viewer
 * @param mayWithdraw whether the viewer may take it back
 */
public record HandoverPage(
        Incident incident, Handover handover, @Nullable Role role, boolean mine, boolean mayWithdraw, Form form) {

    /** What the house calls the role. */
    public String roleName() {
        return role == null ? handover.role() : role.name();
    }

    /** What one does in it. */
    public List<Role> cards() {
        return role == null ? List.of() : List.of(role);
    }

    public boolean isOpen() {
        return handover.outcome() == Handover.Outcome.OPEN;
    }

    /** What came of it, in a sentence. */
    public String ended() {
        String from = handover.from().name();
        return switch (handover.outcome()) {
            case OPEN -> "";
            case ACCEPTED -> "%s accepted.".formatted(handover.to().name());
            case DECLINED ->
                "%s declined; it stayed with %s.".formatted(handover.to().name(), from);
            case WITHDRAWN -> "The offer was withdrawn.";
            case EXPIRED -> "Nobody answered in time; it stayed with %s.".formatted(from);
        };
    }
}
