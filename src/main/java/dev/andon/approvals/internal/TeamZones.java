package dev.andon.approvals.internal;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.people.House;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the days of a report begin and end: where the team is that owns what was hit, else where the house is. */
@Component
class TeamZones {
    private final Catalog catalog;
    private final Teams teams;
    private final House house;

    TeamZones(Catalog catalog, Teams teams, House house) {
        this.catalog = catalog;
        this.teams = teams;
        this.house = house;
    }

    /** That of the first affected service whose team has one of its own; null where the house's holds. */
    @Nullable
    ZoneId own(Incident incident) {
        if (incident.services().isEmpty()) {
            return null;
        }
        Snapshot now = catalog.now();
        Map<String, Team> byKey = teams.byKey();
        return incident.services().stream()
                .flatMap(key -> now.service(key).stream())
                .map(Service::owner)
                .flatMap(owner -> Optional.ofNullable(byKey.get(owner)).stream())
                .filter(team -> !team.retired())
                .map(Team::zone)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The zone that holds, given the one of its own. */
    ZoneId or(@Nullable ZoneId own) {
        return own == null ? house.zone() : own;
    }
}
