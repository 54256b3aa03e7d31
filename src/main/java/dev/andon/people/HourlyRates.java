package dev.andon.people;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.SortedMap;

/**
 * What an hour on duty costs the house.
 *
 * @param usual for everybody whose access has no rate of its own
 * @param byAccess rates that differ; zero where an hour costs nothing
 */
public record HourlyRates(Currency currency, BigDecimal usual, SortedMap<Access, BigDecimal> byAccess) {

    /** The rate for somebody with this access. */
    public BigDecimal of(Access access) {
        return byAccess.getOrDefault(access, usual);
    }
}
