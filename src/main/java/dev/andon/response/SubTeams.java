package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.SubTeamDisbanded;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sub-teams: a leader, a mission, minutes, and those who report through the leader. */
@Component
public class SubTeams {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final Decisions decisions;
    private final Roster roster;
    private final Clock clock;

    SubTeams(Incidents incidents, Decisions decisions, Roster roster, Clock clock) {
        this.incidents = incidents;
        this.decisions = decisions;
        this.roster = roster;
        this.clock = clock;
    }

    /** Forms a sub-team of people who take part and are in no other. */
    public Incident form(Act act, long number, FormSubTeam command) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        FormSubTeam.Checked team = command.checked(validation, roster);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> SubTeamRules.form(incident, team, clock.instant()));
    }

    /** Changes what is named in the command and leaves the rest. */
    public Incident change(Act act, long number, long team, ChangeSubTeam command) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        ChangeSubTeam.Checked change = command.checked(validation, roster);
        validation.throwIfAny();
        existing(act, number, team);
        return decisions.decide(
                act,
                number,
                incident -> SubTeamRules.change(incident, standing(incident, team), change, clock.instant()));
    }

    /** Ends a sub-team; its members report to the commander again. */
    public Incident disband(Act act, long number, long team, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        existing(act, number, team);
        return decisions.decide(
                act,
                number,
                incident -> new SubTeamDisbanded(team, standing(incident, team).name(), why));
    }

    /** Everybody who takes part or was asked to, by the names they have now. */
    public List<Holder> participants(Incident incident) {
        return roster.participants(incident);
    }

    /** A sub-team that would help now, if one would; the same for the same incident. */
    public Optional<FormSubTeam> suggestion(Incident incident) {
        return Suggestion.of(incident, roster.present(incident));
    }

    private void existing(Act act, long number, long team) {
        Incident incident = incidents.find(act.actor(), number);
        if (team < 1 || team > incident.seq() || incident.command().team(team).isEmpty()) {
            throw new Missing("Incident %d has no sub-team %d.".formatted(number, team));
        }
    }

    private static SubTeam standing(Incident incident, long team) {
        return incident.command()
                .team(team)
                .orElseThrow(() -> new Conflict("This sub-team was disbanded a moment ago."));
    }
}
