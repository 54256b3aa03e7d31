package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Phase;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.internal.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Composes what somebody needs to know who is about to take a role. */
@Component
public class Briefs {
    private final IncidentLog log;
    private final Incidents incidents;
    private final TaskTable tasks;
    private final Checklists checklists;
    private final Playbook playbook;

    Briefs(IncidentLog log, Incidents incidents, TaskTable tasks, Checklists checklists, Playbook playbook) {
        this.log = log;
        this.incidents = incidents;
        this.tasks = tasks;
        this.checklists = checklists;
        this.playbook = playbook;
    }

    /** The brief of an incident as its log stands: Markdown, the same for the same log and playbook. */
    public String of(Incident incident) {
        Brief.House house = new Brief.House(
                playbook.roles().stream().map(Role::key).toList(),
                this::roleName,
                playbook.applying(incident.type(), incident.severity()).every());
        Brief.Work work = new Brief.Work(
                incident.isLive() ? tasks.open(incident.id()) : List.of(), lists(incident), ties(incident.ties()));
        return Brief.of(incident, log.entries(incident.id()), house, work);
    }

    private String roleName(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }

    /** "The usual suspects: 3 of 6 done", of those for the phase it is in. */
    private List<String> lists(Incident incident) {
        Phase phase = playbook.phaseOf(incident.status().word());
        Set<String> ticked = checklists.ticks(incident.id()).stream()
                .map(tick -> tick.checklist() + "/" + tick.item())
                .collect(Collectors.toSet());
        return checklists.of(incident).stream()
                .filter(list -> list.isFor(phase))
                .map(list -> told(list, ticked))
                .toList();
    }

    private static String told(Checklist list, Set<String> ticked) {
        long done = list.items().stream()
                .filter(item -> ticked.contains(list.key() + "/" + item.key()))
                .count();
        return "%s: %d of %d done".formatted(list.name(), done, list.items().size());
    }

    /** As its own log says. Everybody who may see the incident reads this, so it names only what all of them may know. */
    private List<String> ties(Ties ties) {
        List<String> lines = new ArrayList<>();
        if (ties.merged() != null) {
            lines.add("Merged into " + named(ties.merged().into()));
        }
        ties.received().forEach(received -> lines.add("Merged into this one: " + named(received.from())));
        if (ties.parent() != null) {
            lines.add("Part of " + named(ties.parent()));
        }
        ties.links().forEach(link -> lines.add(link.kind().label() + " " + named(link.to())));
        return lines;
    }

    private String named(Other other) {
        return incidents.byNumber(Actor.everybody(), other.number()).isPresent()
                ? "INC-" + other.number()
                : "another incident";
    }
}
