package dev.andon.interventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intervention that is announced, cleared or started, as it is known across incidents.
 *
 * @param incidentId the internal id; whoever shows it has asked who may see that incident
 * @param id its number within the incident
 * @param by who announced it
 */
public record OpenIntervention(
        long incidentId,
        long id,
        State state,
        Aim target,
        String what,
        String by,
        Instant announcedAt,
        @Nullable Instant startedAt) {

    static OpenIntervention of(long incidentId, Intervention one) {
        return new OpenIntervention(
                incidentId,
                one.id(),
                one.state(),
                one.target(),
                one.what(),
                one.announced().by(),
                one.announced().at(),
                one.started() == null ? null : one.started().at());
    }
}
