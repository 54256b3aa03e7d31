package dev.andon.replay.web;

import dev.andon.replay.RoomThen;
import dev.andon.response.FieldValue;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Offer;
import dev.andon.response.SubTeam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a room, now or then: the same fields for both, so that they can be compared. Ties to other incidents are
 * not part of it: who may know of those is decided when somebody looks.
 *
 * @param knownAt the moment it was known at
 * @param boards what is worked on, by the key of its board
 */
record StateJson(
        long number,
        Instant knownAt,
        long seq,
        String title,
        @Nullable String summary,
        String severity,
        String type,
        String status,
        Instant statusSince,
        String visibility,
        List<String> services,
        Set<String> tags,
        Map<String, FieldValue> fields,
        Map<String, Holder> roles,
        List<Offer> offers,
        List<SubTeam> subTeams,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        Map<String, Object> boards) {

    static StateJson of(RoomThen room) {
        Incident incident = room.incident();
        return new StateJson(
                incident.number(),
                room.at(),
                incident.seq(),
                incident.title(),
                incident.summary(),
                incident.severity(),
                incident.type(),
                incident.status().word(),
                incident.statusSince(),
                incident.restricted() ? "restricted" : "open",
                incident.services(),
                incident.labels().tags(),
                incident.labels().fields(),
                incident.roles(),
                incident.command().offers(),
                incident.command().teams(),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.resolvedAt(),
                incident.closedAt(),
                room.boards());
    }
}
