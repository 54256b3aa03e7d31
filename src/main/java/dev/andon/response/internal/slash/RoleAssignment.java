package dev.andon.response.internal.slash;

import dev.andon.platform.problem.Conflict;
import dev.andon.response.Act;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.RoleHandover;
import org.springframework.stereotype.Component;

/** Roles change hands at once. */
@Component
class RoleAssignment implements RoleHandover {
    private final Response response;
    private final Incidents incidents;

    RoleAssignment(Response response, Incidents incidents) {
        this.response = response;
        this.incidents = incidents;
    }

    @Override
    public void claim(Act act, long number, String role) {
        Incident incident = incidents.find(act.actor(), number);
        Holder holder = incident.holder(role);
        if (holder != null && holder.id() != act.actor().personId()) {
            throw new Conflict("%s has this role; ask them to hand it over.".formatted(holder.name()));
        }
        response.assignRole(act, number, role, act.actor().personId());
    }

    @Override
    public void hand(Act act, long number, String role, long personId) {
        response.assignRole(act, number, role, personId);
    }
}
