package dev.andon.interventions;

import dev.andon.response.Incident;
import java.util.regex.Pattern;

/**
 * Another open intervention that is near one.
 *
 * @param incident where it is; may be the same incident
 * @param how as seen from the one that asks
 */
public record Neighbour(Incident incident, OpenIntervention open, Vicinity how) {

    static final Pattern KEY = Pattern.compile("\\d{1,18}-\\d{1,18}");

    /** What whoever starts says to have seen: {@code 213-4} for the fourth intervention of INC-213. */
    public String key() {
        return incident.number() + "-" + open.id();
    }
}
