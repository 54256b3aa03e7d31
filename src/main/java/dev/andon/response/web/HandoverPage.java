package dev.andon.response.web;

import dev.andon.response.Handover;
import dev.andon.response.Incident;
import dev.andon.ui.Form;

/**
 * One offer of a role: its brief, and how one answers it.
 *
 * @param roleName what the house calls the role
 * @param mine whether it was offered to the viewer
 * @param mayWithdraw whether the viewer may take it back
 */
public record HandoverPage(
        Incident incident, Handover handover, String roleName, boolean mine, boolean mayWithdraw, Form form) {

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
