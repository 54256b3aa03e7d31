package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.playbook.Phase;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.response.Command;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the regions of the room show beside the stream: the state, the same for everybody who looks. */
public record RoomState(
        Incident incident,
        @Nullable Severity severity,
        String typeName,
        Phase phase,
        List<Phase> phases,
        List<Seat> seats,
        List<Alert> alerts,
        Leading leading) {

    /** A role and who holds it. */
    public record Seat(Role role, @Nullable Holder holder) {}

    public int phaseIndex() {
        return phases.indexOf(phase);
    }

    public boolean hasCommander() {
        return commander() != null;
    }

    public @Nullable Holder commander() {
        return incident.holder(Command.COMMANDER);
    }

    /** What one does in each role, for whoever takes one. */
    public List<Role> cards() {
        return seats.stream().map(Seat::role).toList();
    }

    /** The few words under a title: INC-214. */
    public String name() {
        return "INC-" + incident.number();
    }
}
