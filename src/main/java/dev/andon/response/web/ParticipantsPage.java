package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Duty;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who takes part in an incident, and the forms to join and to ask somebody.
 *
 * @param own the viewer's part; null when they have none
 * @param others people who can be asked
 * @param viewer who looks
 */
public record ParticipantsPage(
        CrewView crew, CrewView.@Nullable Mate own, Form form, List<Option> others, Actor viewer) {

    /** Whether the viewer may know how long they were on. */
    public boolean mayKnowHours(CrewView.Mate mate) {
        return Duty.mayKnow(viewer, crew.incident(), mate.presence().person().id());
    }

    public boolean isHere() {
        return own != null && own.presence().here();
    }
}
