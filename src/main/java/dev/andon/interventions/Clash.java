package dev.andon.interventions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.andon.response.Intervening.Near;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an intervention of this incident is near another one, as the log says it.
 *
 * @param intervention its number in this incident
 * @param seq the entry that says so
 * @param passedAt when the other one was over; null while it is not
 * @param with what it is near; null where the readers of this log may not know. Not part of the JSON, which does not
 *     know its reader: the entry names it to those who may know of it
 */
public record Clash(
        long intervention,
        long seq,
        Instant foundAt,
        @Nullable Instant passedAt,
        @JsonIgnore @Nullable Near with) {

    Clash passed(Instant at) {
        return new Clash(intervention, seq, foundAt, at, with);
    }
}
