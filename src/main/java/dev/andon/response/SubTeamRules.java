package dev.andon.response;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamFormed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How sub-teams are formed and changed: nobody is in two, and everybody in one takes part in the incident. */
final class SubTeamRules {
    private SubTeamRules() {}

    static SubTeamFormed form(Incident incident, FormSubTeam.Checked team, Instant now) {
        refuseOver(incident);
        Validation validation = new Validation();
        free(validation, incident, "leader_id", team.leader(), 0);
        List<Holder> members = new ArrayList<>(List.of(team.leader()));
        for (int i = 0; i < team.members().size(); i++) {
            Holder member = team.members().get(i);
            if (member.id() != team.leader().id()) {
                free(validation, incident, "member_ids[%d]".formatted(i), member, 0);
                members.add(member);
            }
        }
        validation.check(members.size() > 1, "member_ids", "must name somebody beside the leader");
        unusedName(validation, incident, team.name(), 0);
        validation.throwIfAny();
        return new SubTeamFormed(
                team.name(),
                team.leader(),
                team.mission(),
                FormSubTeam.until(team.minutes(), now),
                List.copyOf(members));
    }

    static SubTeamChanged change(Incident incident, SubTeam team, ChangeSubTeam.Checked change, Instant now) {
        refuseOver(incident);
        Validation validation = new Validation();
        String name = change.name() == null ? team.name() : change.name();
        unusedName(validation, incident, name, team.seq());
        Holder leader = change.leader() == null ? team.leader() : change.leader();
        List<Holder> joined = joined(validation, incident, team, change, leader);
        List<Holder> left = left(validation, team, change, leader);
        validation.throwIfAny();
        SubTeamChanged changed = new SubTeamChanged(
                team.seq(),
                name,
                leader,
                change.mission() == null ? team.mission() : change.mission(),
                change.minutes() == null ? team.until() : FormSubTeam.until(change.minutes(), now),
                joined,
                left);
        if (changes(team, changed)) {
            return changed;
        }
        throw new Conflict("The sub-team is like that already.");
    }

    private static List<Holder> joined(
            Validation validation, Incident incident, SubTeam team, ChangeSubTeam.Checked change, Holder leader) {
        List<Holder> joined = new ArrayList<>();
        for (int i = 0; i < change.join().size(); i++) {
            Holder person = change.join().get(i);
            free(validation, incident, "join[%d]".formatted(i), person, team.seq());
            if (!team.has(person.id())) {
                joined.add(person);
            }
        }
        if (!team.has(leader.id()) && joined.stream().noneMatch(person -> person.id() == leader.id())) {
            free(validation, incident, "leader_id", leader, team.seq());
            joined.add(leader);
        }
        return joined;
    }

    private static List<Holder> left(Validation validation, SubTeam team, ChangeSubTeam.Checked change, Holder leader) {
        List<Holder> left = new ArrayList<>();
        for (int i = 0; i < change.leave().size(); i++) {
            Long id = change.leave().get(i);
            validation.check(team.has(id), "leave[%d]".formatted(i), "is not in this sub-team");
            validation.check(id != leader.id(), "leave[%d]".formatted(i), "leads the sub-team; name another leader");
            team.members().stream()
                    .filter(member -> member.id() == id && !left.contains(member))
                    .forEach(left::add);
        }
        return left;
    }

    private static boolean changes(SubTeam team, SubTeamChanged to) {
        return !(team.name().equals(to.name())
                && team.leader().id() == to.leader().id()
                && team.mission().equals(to.mission())
                && Objects.equals(team.until(), to.until())
                && to.joined().isEmpty()
                && to.left().isEmpty());
    }

    /** @param own the sub-team one may be in already */
    private static void free(Validation validation, Incident incident, String field, Holder person, long own) {
        validation.check(incident.crew().countsOn(person.id()), field, "does not take part in this incident");
        incident.command()
                .teamOf(person.id())
                .filter(other -> other.seq() != own)
                .ifPresent(other -> validation.error(field, "is in sub-team %s already".formatted(other.name())));
    }

    private static void unusedName(Validation validation, Incident incident, String name, long own) {
        boolean used = incident.command().teams().stream()
                .anyMatch(team -> team.seq() != own && team.name().equalsIgnoreCase(name));
        validation.check(!used, "name", "is the name of another sub-team");
    }

    private static void refuseOver(Incident incident) {
        if (!incident.isLive()) {
            throw new Conflict("The incident is over.");
        }
    }
}
