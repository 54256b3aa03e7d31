package dev.andon.response;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import org.springframework.stereotype.Component;

/** Composes what somebody needs to know who is about to take a role. */
@Component
public class Briefs {
    private final IncidentLog log;
    private final Playbook playbook;

    Briefs(IncidentLog log, Playbook playbook) {
        this.log = log;
        this.playbook = playbook;
    }

    /** The brief of an incident as its log stands: Markdown, the same for the same log and playbook. */
    public String of(Incident incident) {
        return Brief.of(
                incident,
                log.entries(incident.id()),
                playbook.roles().stream().map(Role::key).toList(),
                this::roleName,
                playbook.applying(incident.type(), incident.severity()).every());
    }

    private String roleName(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }
}
