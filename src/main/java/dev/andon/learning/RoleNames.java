package dev.andon.learning;

import dev.andon.learning.internal.Renaming;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Calls the people of an incident by their roles in it. */
@Component
public class RoleNames {
    private final IncidentLog log;
    private final Playbook playbook;

    RoleNames(IncidentLog log, Playbook playbook) {
        this.log = log;
        this.playbook = playbook;
    }

    /** Writes a text with "the commander" in the place of the name of whoever commanded, and so on. */
    public UnaryOperator<String> of(Incident incident) {
        return Renaming.of(log.entries(incident.id()), this::called);
    }

    /** As {@link #of} where the report wants it so; else the text stays as it is. */
    public UnaryOperator<String> of(Incident incident, boolean namesAsRoles) {
        return namesAsRoles ? of(incident) : UnaryOperator.identity();
    }

    private String called(String role) {
        return playbook.role(role)
                .map(Role::name)
                .orElse(role.replace('_', ' '))
                .toLowerCase(Locale.ROOT);
    }
}
