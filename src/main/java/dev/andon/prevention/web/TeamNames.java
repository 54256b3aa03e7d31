package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.people.Team;
import java.util.Map;

/** What the team of a follow-up is called. */
final class TeamNames {
    private TeamNames() {}

    /** Its name; its key when there is no such team any more; empty for none. */
    static String of(Map<String, Team> teams, FollowUp followUp) {
        Team team = teams.get(followUp.team());
        return team == null ? followUp.team() : team.name();
    }
}
