package dev.andon.people;

import dev.andon.people.internal.Typed;
import dev.andon.platform.problem.Validation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the house's settings are to be, as somebody typed it; all of them.
 *
 * @param currency three letters such as EUR; blank, with no rate, means that costs are not reckoned
 * @param rate what an hour on duty usually costs
 * @param rates what it costs for those with a certain access, by its word; absent or null means the usual rate
 */
public record ChangeHouse(
        @Nullable String name,
        @Nullable String zone,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        Map<String, BigDecimal> rates) {
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    /** The settings that this makes, as version {@code version}. Notes every wrong field. */
    HouseSettings checked(Validation check, long version) {
        String house = check.line("name", name, 80);
        String where = Typed.zone(check, zone);
        HourlyRates costs = costs(check);
        return new HouseSettings(house, known(where), costs, version);
    }

    private static ZoneId known(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneId.of("UTC");
    }

    private @Nullable HourlyRates costs(Validation check) {
        String code = check.optionalLine("currency", currency, 3);
        SortedMap<Access, BigDecimal> special = new TreeMap<>();
        rates.forEach((word, rateOf) -> special(check, word, rateOf, special));
        if (code == null && rate == null) {
            check.check(special.isEmpty(), "rate", "is required where one access has a rate of its own");
            return null;
        }
        Currency money = money(check, code);
        check.check(rate != null, "rate", "is required with a currency");
        BigDecimal usual = amount(check, "rate", rate == null ? BigDecimal.ZERO : rate);
        return new HourlyRates(money, usual, special);
    }

    private static void special(
            Validation check, String word, @Nullable BigDecimal value, SortedMap<Access, BigDecimal> special) {
        Access access = Access.find(word).orElse(null);
        if (access == null) {
            check.error("rates", "must name an access: viewer, responder or owner");
        } else if (value != null) {
            special.put(access, amount(check, "rate_" + word, value));
        }
    }

    private static Currency money(Validation check, @Nullable String code) {
        try {
            return Currency.getInstance(code == null ? "" : code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            check.error("currency", "is not a currency; use three letters such as EUR");
            return Currency.getInstance("EUR");
        }
    }

    private static BigDecimal amount(Validation check, String field, BigDecimal value) {
        boolean fits = value.signum() >= 0 && value.compareTo(MOST) <= 0;
        check.check(fits, field, "must be between 0 and 1,000,000");
        // Asked before the scale is set: 1e-999999999 would be written out.
        boolean whole = fits && value.stripTrailingZeros().scale() <= 2;
        check.check(!fits || whole, field, "has more than two digits after the point");
        return whole ? value.setScale(2, RoundingMode.UNNECESSARY) : BigDecimal.ZERO;
    }
}
