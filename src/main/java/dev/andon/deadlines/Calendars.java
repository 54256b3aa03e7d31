package dev.andon.deadlines;

import dev.andon.approvals.RuleKeeping;
import dev.andon.people.House;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the house counts days now: its business days, and the zones of its teams. */
@Component
public class Calendars {
    private final RuleKeeping rules;
    private final Teams teams;
    private final House house;

    Calendars(RuleKeeping rules, Teams teams, House house) {
        this.rules = rules;
        this.teams = teams;
        this.house = house;
    }

    /** As it is now. */
    public Days now() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (Team team : teams.all()) {
            ZoneId own = team.zone();
            if (own != null && !team.retired()) {
                zones.put(team.key(), own);
            }
        }
        return new Days(rules.rules(), zones, house.zone());
    }
}
