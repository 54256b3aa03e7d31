package dev.andon.response;

import java.util.List;

/**
 * How many people one commander listens to: those who are there and in no sub-team, and the leaders of
 * sub-teams.
 *
 * @param reports ids of those who report directly, in order
 */
public record Span(List<Long> reports) {
    /** Above it a commander no longer hears everybody out; after PagerDuty's and ICS's span of control. */
    public static final int LIMIT = 7;

    /** @param incident as it stands */
    public static Span of(Incident incident) {
        Holder commander = incident.holder(Command.COMMANDER);
        return new Span(incident.crew().here().stream()
                .map(presence -> presence.person().id())
                .filter(id -> commander == null || commander.id() != id)
                .filter(id -> isDirect(incident, id))
                .sorted()
                .toList());
    }

    /** In a sub-team whose leader has stepped out, everybody reports for themselves. */
    private static boolean isDirect(Incident incident, long id) {
        return incident.command()
                .teamOf(id)
                .filter(team -> incident.crew().has(team.leader().id()))
                .map(team -> team.leader().id() == id)
                .orElse(true);
    }

    public int size() {
        return reports.size();
    }

    public boolean isTooWide() {
        return size() > LIMIT;
    }
}
