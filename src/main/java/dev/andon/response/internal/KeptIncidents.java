package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.response.IncidentQuery;
import dev.andon.response.KeptList;
import dev.andon.response.Status;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of incidents, as one that is kept under names. */
@Component
@Order(1)
class KeptIncidents implements KeptList {
    private final House house;

    KeptIncidents(House house) {
        this.house = house;
    }

    @Override
    public String key() {
        return INCIDENTS;
    }

    @Override
    public String label() {
        return "Incidents";
    }

    @Override
    public String kept(Actor viewer, String query) {
        IncidentQuery asked = IncidentQuery.parse(query);
        asked.filter(viewer, house.zone()).statuses().forEach(Status::of);
        return asked.kept();
    }
}
