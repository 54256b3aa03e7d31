package dev.andon.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sub-team as one would form it without thinking long: the resolution lead takes half of those who have no role; where
 * nobody has that role, half of them goes under the one who came first.
 */
final class Suggestion {
    private static final List<String> NAMES =
            List.of("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett");
    private static final int FEWEST = 2;

    private Suggestion() {}

    /**
     * @param participants everybody who is there, in the order of their ids
     * @return empty while fewer than two could be led, and once the incident is over
     */
    static Optional<FormSubTeam> of(Incident incident, List<Holder> participants) {
        if (!incident.isLive()) {
            return Optional.empty();
        }
        Set<Long> withRole = incident.roles().values().stream().map(Holder::id).collect(Collectors.toSet());
        List<Holder> free = participants.stream()
                .filter(person -> incident.command().teamOf(person.id()).isEmpty())
                .toList();
        List<Holder> hands =
                free.stream().filter(person -> !withRole.contains(person.id())).toList();
        Optional<Holder> lead = resolutionLead(incident, free);
        int leaders = lead.isPresent() ? 0 : 1;
        if (hands.size() < FEWEST) {
            return Optional.empty();
        }
        List<Holder> taken = hands.subList(0, Math.min((hands.size() + 1) / 2 + leaders, hands.size()));
        return Optional.of(team(incident, lead.orElse(taken.getFirst()), taken, lead.isPresent()));
    }

    private static FormSubTeam team(Incident incident, Holder leader, List<Holder> taken, boolean leadsResolution) {
        List<Long> members = new ArrayList<>(List.of(leader.id()));
        taken.stream().map(Holder::id).filter(id -> id != leader.id()).forEach(members::add);
        String mission = leadsResolution
                ? "Stop the bleeding: find what is quick and reversible, and say it before doing it."
                : "Find out what changed, and report it.";
        return new FormSubTeam(unusedName(incident), leader.id(), mission, FormSubTeam.USUAL, List.copyOf(members));
    }

    private static Optional<Holder> resolutionLead(Incident incident, List<Holder> free) {
        Holder lead = incident.holder(Command.RESOLUTION);
        Holder commander = incident.holder(Command.COMMANDER);
        boolean alsoCommands = lead != null && commander != null && lead.id() == commander.id();
        return free.stream()
                .filter(person -> lead != null && !alsoCommands && person.id() == lead.id())
                .findFirst();
    }

    private static String unusedName(Incident incident) {
        List<String> used =
                incident.command().teams().stream().map(SubTeam::name).toList();
        return NAMES.stream()
                .filter(name -> used.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseGet(() -> "Team " + (used.size() + 1));
    }
}
