package dev.andon.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one would rather know about how an incident is led. Warnings only: at three in the morning people know more. */
public final class Warnings {
    private Warnings() {}

    /**
     * The warnings of an incident as it stands; none once it is over.
     *
     * @param roleName what the house calls a role, by its key
     */
    public static List<Warning> of(Incident incident, UnaryOperator<String> roleName) {
        if (!incident.isLive()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        Holder commander = incident.holder(Command.COMMANDER);
        if (commander == null) {
            warnings.add(new Warning("no_commander", "Nobody commands this incident."));
        } else {
            doesTheWork(incident, commander).ifPresent(warnings::add);
            otherRoles(incident, commander, roleName).ifPresent(warnings::add);
        }
        tooWide(incident, commander).ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    /**
     * Whether the commander does the remedy too. Today a role or a sub-team tells; changes to production that the
     * commander makes join here once incidents record them.
     */
    private static Optional<Warning> doesTheWork(Incident incident, Holder commander) {
        boolean leadsResolution = holds(incident, Command.RESOLUTION, commander);
        Optional<SubTeam> leads = incident.command().teams().stream()
                .filter(team -> team.leader().id() == commander.id())
                .findFirst();
        if (!leadsResolution && leads.isEmpty()) {
            return Optional.empty();
        }
        String what = leadsResolution
                ? "the technical work"
                : "sub-team " + leads.map(SubTeam::name).orElse("");
        return Optional.of(new Warning(
                "commander_does_the_work",
                "%s commands and leads %s too. Hand one of the two over.".formatted(commander.name(), what)));
    }

    private static Optional<Warning> otherRoles(Incident incident, Holder commander, UnaryOperator<String> roleName) {
        String roles = incident.roles().entrySet().stream()
                .filter(seat -> seat.getValue().id() == commander.id())
                .map(Map.Entry::getKey)
                .filter(role -> !role.equals(Command.COMMANDER) && !role.equals(Command.RESOLUTION))
                .map(roleName)
                .collect(Collectors.joining(" and "));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "commander_has_another_role", "%s commands and is %s too.".formatted(commander.name(), roles)));
    }

    private static Optional<Warning> tooWide(Incident incident, @Nullable Holder commander) {
        Span span = Span.of(incident);
        String whom = commander == null ? "whoever commands" : commander.name();
        return span.isTooWide()
                ? Optional.of(new Warning(
                        "too_many_direct_reports",
                        "%d people report directly to %s; above %d, form a sub-team."
                                .formatted(span.size(), whom, Span.LIMIT)))
                : Optional.empty();
    }

    private static boolean holds(Incident incident, String role, Holder person) {
        Holder holder = incident.holder(role);
        return holder != null && holder.id() == person.id();
    }
}
