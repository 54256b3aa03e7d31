package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.internal.IncidentRows;

/** That the row of an incident is the fold of its log, up to where the row is: a background job may write meanwhile. */
final class Folded {
    private Folded() {}

    static void assertRow(IncidentRows rows, IncidentLog log, long incidentId, String when) {
        Incident row = rows.byId(incidentId).orElseThrow();
        var told = log.entries(incidentId).stream()
                .filter(entry -> entry.seq() <= row.seq())
                .toList();
        assertThat(row).as(when).isEqualTo(Incident.fold(row.number(), told));
    }
}
