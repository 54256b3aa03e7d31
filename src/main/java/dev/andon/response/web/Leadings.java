package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.FormSubTeam;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Offer;
import dev.andon.response.RunbookSteps;
import dev.andon.response.Span;
import dev.andon.response.SubTeams;
import dev.andon.response.Tasks;
import dev.andon.response.Warning;
import dev.andon.response.Warnings;
import dev.andon.response.Warnings.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers how an incident is led. */
@Component
class Leadings {
    private final Playbook playbook;
    private final SubTeams teams;
    private final Tasks tasks;
    private final RunbookSteps steps;
    private final Trainings trainings;
    private final Clock clock;

    Leadings(Playbook playbook, SubTeams teams, Tasks tasks, RunbookSteps steps, Trainings trainings, Clock clock) {
        this.playbook = playbook;
        this.teams = teams;
        this.tasks = tasks;
        this.steps = steps;
        this.trainings = trainings;
        this.clock = clock;
    }

    Leading of(Incident incident) {
        Span span = Span.of(incident);
        Map<String, Offer> offers = incident.command().offers().stream()
                .collect(Collectors.toMap(Offer::role, Function.identity(), (first, _) -> first));
        return new Leading(
                warnings(incident), span, offers, span.isTooWide() ? suggested(incident) : null, clock.instant());
    }

    /** What one would rather know; asks nothing of the database once the incident is over. */
    List<Warning> warnings(Incident incident) {
        if (!incident.isLive()) {
            return List.of();
        }
        Known known = new Known(
                this::roleName,
                tasks.open(incident.id()),
                steps.ticksOfCommander(incident),
                trainings.untrained(incident));
        return Warnings.of(incident, known);
    }

    Instant now() {
        return clock.instant();
    }

    /** What the house calls a role. */
    String roleName(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }

    /** "Alpha: Marek leads, with Aiko and Otto". */
    private @Nullable String suggested(Incident incident) {
        List<Holder> people = teams.participants(incident);
        return teams.suggestion(incident).map(team -> told(team, people)).orElse(null);
    }

    private static String told(FormSubTeam team, List<Holder> people) {
        Map<Long, String> names = people.stream().collect(Collectors.toMap(Holder::id, Holder::name));
        String others = team.memberIds().stream()
                .filter(id -> !id.equals(team.leaderId()))
                .map(names::get)
                .collect(Collectors.joining(", "));
        return "%s: %s leads, with %s".formatted(team.name(), names.get(team.leaderId()), others);
    }
}
