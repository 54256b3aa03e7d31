package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.prevention.Prevention;
import dev.andon.prevention.Prevention.Earlier;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Earlier follow-ups that have to do with this incident, a line each: what they were to prevent may be what happens now. */
@Component
class PreventionPanel implements RoomPanel {
    private static final int ORDER = 40;

    private final Prevention prevention;
    private final People people;
    private final Teams teams;
    private final House house;
    private final Templates templates;

    PreventionPanel(Prevention prevention, People people, Teams teams, House house, Templates templates) {
        this.prevention = prevention;
        this.people = people;
        this.teams = teams;
        this.house = house;
        this.templates = templates;
    }

    @Override
    public String id() {
        return Prevention.PANEL;
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Incident incident) {
        List<Earlier> earlier = prevention.inRoom(incident);
        if (earlier.isEmpty()) {
            return null;
        }
        LocalDate today = prevention.today();
        ZoneId zone = house.zone();
        Map<Long, Person> owners = owners(earlier);
        Map<String, Team> names = teams.byKey();
        List<PreventionViews.Line> lines = earlier.stream()
                .map(one -> new PreventionViews.Line(
                        one.followUp(),
                        one.match().why(),
                        owner(owners, one.followUp()),
                        TeamNames.of(names, one.followUp()),
                        PreventionViews.when(one.followUp(), today, zone),
                        one.followUp().isOverdue(today) || one.followUp().isDeclineExpired(today)))
                .toList();
        return templates.render("prevention/panel", Map.of("lines", lines));
    }

    private Map<Long, Person> owners(List<Earlier> earlier) {
        return people.byIds(earlier.stream()
                .map(one -> one.followUp().owner())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String owner(Map<Long, Person> owners, FollowUp one) {
        Person owner = one.owner() == null ? null : owners.get(one.owner());
        return owner == null ? "" : owner.name();
    }
}
