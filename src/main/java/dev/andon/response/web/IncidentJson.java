package dev.andon.response.web;

import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the API speaks of it.
 *
 * @param visibility {@code open} or {@code restricted}
 * @param fields values of the house's own fields, by key: text, numbers, true or false, lists
 * @param roles who holds which role, by role key
 * @param offers roles that are offered to somebody who has not answered yet
 * @param seq the last entry of the log; also the ETag
 */
record IncidentJson(
        long number,
        String title,
        @Nullable String summary,
        String severity,
        String type,
        String status,
        String visibility,
        List<String> services,
        List<String> tags,
        Map<String, Object> fields,
        Map<String, Holder> roles,
        List<OfferJson> offers,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        long seq,
        String url) {

    static IncidentJson of(Incident incident, URI publicUrl) {
        return new IncidentJson(
                incident.number(),
                incident.title(),
                incident.summary(),
                incident.severity(),
                incident.type(),
                incident.status().word(),
                incident.restricted() ? "restricted" : "open",
                incident.services(),
                List.copyOf(incident.labels().tags()),
                FieldJson.written(incident.labels()),
                incident.roles(),
                incident.command().offers().stream().map(OfferJson::of).toList(),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.resolvedAt(),
                incident.closedAt(),
                incident.seq(),
                publicUrl + "/incidents/" + incident.number());
    }
}
