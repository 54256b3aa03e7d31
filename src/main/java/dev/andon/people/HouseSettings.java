package dev.andon.people;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can change about the house.
 *
 * @param zone the zone in which the house reckons days
 * @param rates null while the house does not reckon what incidents cost
 * @param version grows with every change
 */
public record HouseSettings(
        String name, ZoneId zone, @Nullable HourlyRates rates, long version) {

    /** A change as it was written down: who, when, and how things were before and after, as JSON. */
    public record Change(
            Instant at,
            String by,
            String what,
            @Nullable String before,
            @Nullable String after) {}
}
