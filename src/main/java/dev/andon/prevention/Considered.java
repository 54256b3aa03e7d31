package dev.andon.prevention;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import org.jspecify.annotations.Nullable;

/**
 * An earlier follow-up beside an incident.
 *
 * @param why what it has to do with it; null when somebody named it by hand
 * @param factor whether the factor that it removes plays a part in the incident
 * @param stateThen the state that it was in when the incident was declared
 * @param answer what people said; null while nobody did
 * @param recurrence null unless its factor came back here after it was done
 */
public record Considered(
        FollowUp followUp,
        @Nullable String why,
        boolean factor,
        State stateThen,
        @Nullable Answer answer,
        @Nullable Recurrence recurrence) {}
