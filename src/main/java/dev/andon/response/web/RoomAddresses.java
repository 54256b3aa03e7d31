package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import java.util.HashMap;
import java.util.Map;

/** Where the rooms are that lines of a log lead into; each is asked for once, and only where a line does. */
final class RoomAddresses {
    private final Incidents incidents;
    private final Map<Long, String> known = new HashMap<>();

    RoomAddresses(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Whoever reads the log of an incident may know its number. */
    String of(long incidentId) {
        return known.computeIfAbsent(
                incidentId,
                id -> "/incidents/"
                        + incidents.byId(Actor.system(), id).orElseThrow().number());
    }
}
