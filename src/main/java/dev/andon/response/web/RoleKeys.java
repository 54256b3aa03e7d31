package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Incident;
import java.util.List;
import java.util.stream.Stream;

/** The roles of an incident: the house's in its order, then any that somebody has and the house gave up since. */
final class RoleKeys {
    private RoleKeys() {}

    static List<String> of(Playbook playbook, Incident incident) {
        return Stream.concat(playbook.roles().stream().map(Role::key), incident.roles().keySet().stream())
                .distinct()
                .toList();
    }
}
