package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.HourlyRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What the response to an incident took, in the house's money: everybody's time on duty times their rate.
 *
 * @param shares by name
 */
public record Cost(Currency currency, List<Share> shares) {
    public static final String FORMULA = "sum over everybody of hours on duty × rate per hour";

    private static final BigDecimal HOUR = new BigDecimal(3600);

    /** One person's part of it, with the entries that their time comes from. */
    public record Share(Duty duty, BigDecimal rate, BigDecimal amount) {}

    /** @param access somebody's access as it is now, by their id */
    public static Cost of(List<Duty> duties, HourlyRates rates, LongFunction<Access> access) {
        List<Share> shares = duties.stream()
                .map(duty -> share(duty, rates.of(access.apply(duty.person().id())), rates.currency()))
                .toList();
        return new Cost(rates.currency(), shares);
    }

    private static Share share(Duty duty, BigDecimal rate, Currency currency) {
        BigDecimal seconds = new BigDecimal(duty.time().toSeconds());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Share(duty, rate, seconds.multiply(rate).divide(HOUR, digits, RoundingMode.HALF_UP));
    }

    public BigDecimal total() {
        return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The shares whose hours the viewer may know, see {@link Duty#mayKnow}. */
    public List<Share> knownTo(Actor viewer, Incident incident) {
        return shares.stream()
                .filter(share ->
                        Duty.mayKnow(viewer, incident, share.duty().person().id()))
                .toList();
    }

    public Duration time() {
        return shares.stream().map(share -> share.duty().time()).reduce(Duration.ZERO, Duration::plus);
    }
}
