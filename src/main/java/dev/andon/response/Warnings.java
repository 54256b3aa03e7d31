package dev.andon.response;

import dev.andon.playbook.Training.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one would rather know about how an incident is led. Warnings only: at three in the morning people know more. */
public final class Warnings {
    private final Incident incident;
    private final Known known;

    private Warnings(Incident incident, Known known) {
        this.incident = incident;
        this.known = known;
    }

    /**
     * What the incident alone does not say.
     *
     * @param roleName what the house calls a role, by its key
     * @param openTasks of the whole incident
     * @param commanderTicks how many steps of runbooks the commander ticked since they command
     * @param untrained holders of whom the playbook does not say that they can fill their role, though it does of others
     */
    public record Known(
            UnaryOperator<String> roleName, List<Task> openTasks, int commanderTicks, List<Untrained> untrained) {

        /** Nothing but the incident. */
        public static Known nothing(UnaryOperator<String> roleName) {
            return new Known(roleName, List.of(), 0, List.of());
        }
    }

    /** @param level how far they are; null when the playbook says nothing of them */
    public record Untrained(
            Holder holder, String role, @Nullable Level level) {}

    /** The warnings of an incident as it stands; none once it is over. */
    public static List<Warning> of(Incident incident, Known known) {
        return incident.isLive() ? new Warnings(incident, known).all() : List.of();
    }

    private List<Warning> all() {
        List<Warning> warnings = new ArrayList<>();
        Holder commander = incident.holder(Command.COMMANDER);
        if (commander == null) {
            warnings.add(new Warning("no_commander", "Nobody commands this incident."));
        } else {
            doesTheWork(commander).ifPresent(warnings::add);
            otherRoles(commander).ifPresent(warnings::add);
        }
        known.untrained().stream().map(this::untrained).forEach(warnings::add);
        incident.command().teams().stream()
                .filter(team -> !incident.crew().has(team.leader().id()))
                .map(Warnings::leaderless)
                .forEach(warnings::add);
        tooWide(commander).ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    /** Whether the commander does the remedy too: by a role, a sub-team, a task or the steps of a runbook. */
    private Optional<Warning> doesTheWork(Holder commander) {
        List<String> leads = Stream.concat(
                        holds(Command.RESOLUTION, commander) ? Stream.of("leads the technical work") : Stream.empty(),
                        incident.command().teams().stream()
                                .filter(team -> team.leader().id() == commander.id())
                                .map(team -> "leads sub-team " + team.name()))
                .toList();
        List<String> does = works(commander);
        if (leads.isEmpty() && does.isEmpty()) {
            return Optional.empty();
        }
        String what = Stream.concat(leads.stream(), does.stream()).collect(Collectors.joining(" and "));
        String advice = leads.isEmpty() ? "Somebody else could do that." : "Hand one of the two over.";
        return Optional.of(new Warning(
                "commander_does_the_work", "%s commands and %s too. %s".formatted(commander.name(), what, advice)));
    }

    private List<String> works(Holder commander) {
        List<String> works = new ArrayList<>();
        long tasks = known.openTasks().stream()
                .filter(task -> task.to().id() == commander.id())
                .count();
        if (tasks > 0) {
            works.add("has " + (tasks == 1 ? "an open task" : tasks + " open tasks"));
        }
        if (known.commanderTicks() > 0) {
            works.add("works through a runbook");
        }
        return works;
    }

    private Optional<Warning> otherRoles(Holder commander) {
        String roles = incident.roles().entrySet().stream()
                .filter(seat -> seat.getValue().id() == commander.id())
                .map(Map.Entry::getKey)
                .filter(role -> !role.equals(Command.COMMANDER) && !role.equals(Command.RESOLUTION))
                .map(known.roleName())
                .collect(Collectors.joining(" and "));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "commander_has_another_role", "%s commands and is %s too.".formatted(commander.name(), roles)));
    }

    private Warning untrained(Untrained one) {
        String how = one.level() == null ? "the playbook knows of no training for it" : "still shadowing it";
        return new Warning(
                "role_without_training",
                "%s is %s, %s. Somebody who is qualified could stand by."
                        .formatted(one.holder().name(), known.roleName().apply(one.role()), how));
    }

    private static Warning leaderless(SubTeam team) {
        return new Warning(
                "sub_team_without_leader",
                "%s, who leads sub-team %s, is not here. Name another leader."
                        .formatted(team.leader().name(), team.name()));
    }

    private Optional<Warning> tooWide(@Nullable Holder commander) {
        Span span = Span.of(incident);
        String whom = commander == null ? "whoever commands" : commander.name();
        return span.isTooWide()
                ? Optional.of(new Warning(
                        "too_many_direct_reports",
                        "%d people report directly to %s; above %d, form a sub-team."
                                .formatted(span.size(), whom, Span.LIMIT)))
                : Optional.empty();
    }

    private boolean holds(String role, Holder person) {
        Holder holder = incident.holder(role);
        return holder != null && holder.id() == person.id();
    }
}
