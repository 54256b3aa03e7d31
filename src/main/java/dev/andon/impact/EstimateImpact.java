package dev.andon.impact;

import dev.andon.platform.problem.Validation;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactEstimated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to say what an impact is. Without a count it says that nobody knows yet, which is worth saying.
 *
 * @param on user, business or team; a later estimate may leave it out and cannot change it
 * @param text who and what; a later estimate may leave it out where it has not changed
 * @param bound how the count is meant: exact, at_least, about, between; null means about
 * @param upTo the upper end, for between
 * @param unit of what; needed with a count
 * @param confidence low, medium or high; null means low
 * @param known how it is known
 * @param since when it began; null in a later estimate leaves it as it was
 * @param until when it ceased; null in a later estimate leaves it as it was
 * @param ongoing true takes back an end
 */
public record EstimateImpact(
        @Nullable String on,
        @Nullable String text,
        @Nullable String bound,
        @Nullable BigDecimal count,
        @Nullable BigDecimal upTo,
        @Nullable String unit,
        @Nullable String confidence,
        @Nullable String known,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Boolean ongoing) {
    /** Whom it can hurt. */
    public static final List<String> SIDES = List.of("user", "business", "team");

    /** How a count can be meant. */
    public static final List<String> BOUNDS = List.of("about", "exact", "at_least", "between");

    /** How sure somebody is. */
    public static final List<String> CONFIDENCE = List.of("low", "medium", "high");

    static final int TEXT = 300;
    private static final int UNIT = 40;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Checked, and made whole by what was thought before; its number is not given yet. */
    ImpactEstimated checked(Validation validation, Instant now, @Nullable Impact before) {
        String side = before == null ? side(validation) : before.on();
        validation.check(before == null || on == null || on.equals(before.on()), "on", "cannot change; note another");
        String said =
                before == null || text != null && !text.isBlank() ? validation.line("text", text, TEXT) : before.text();
        Instant began = moment(validation, "since", since, now, before == null ? null : before.since());
        Instant ceased = moment(validation, "until", until, now, before == null ? null : before.until());
        boolean goesOn = Boolean.TRUE.equals(ongoing);
        validation.check(!goesOn || until == null, "until", "says that it ceased, and ongoing that it did not");
        validation.check(
                began == null || ceased == null || goesOn || !ceased.isBefore(began), "until", "is before it began");
        return new ImpactEstimated(
                before == null ? 0 : before.id(),
                side,
                said,
                amount(validation),
                validation.optionalLine("known", known, TEXT),
                began,
                goesOn ? null : ceased);
    }

    private String side(Validation validation) {
        validation.check(on != null, "on", "is required");
        validation.check(on == null || SIDES.contains(on), "on", "must be user, business or team");
        return String.valueOf(on);
    }

    private static @Nullable Instant moment(
            Validation validation, String field, @Nullable Instant given, Instant now, @Nullable Instant before) {
        return given == null ? before : validation.past(field, given, now);
    }

    private @Nullable Amount amount(Validation validation) {
        if (count == null) {
            validation.check(upTo == null, "up_to", "needs a count to begin at");
            validation.check(bound == null, "count", "is required, or leave out bound to say that nobody knows");
            return null;
        }
        String meant = oneOf(validation, "bound", bound, BOUNDS);
        boolean between = meant.equals("between");
        validation.check(between || upTo == null, "up_to", "is only for between");
        validation.check(!between || upTo != null, "up_to", "is required for between");
        BigDecimal from = number(validation, "count", count);
        BigDecimal to = upTo == null ? null : number(validation, "up_to", upTo);
        validation.check(to == null || to.compareTo(from) > 0, "up_to", "must be more than count");
        String of = validation.line("unit", unit, UNIT);
        return new Amount(meant, from, to, of, sure(validation));
    }

    private String sure(Validation validation) {
        return oneOf(validation, "confidence", confidence, CONFIDENCE);
    }

    private static String oneOf(Validation validation, String field, @Nullable String word, List<String> words) {
        String chosen = Objects.requireNonNullElse(word, words.getFirst());
        validation.check(words.contains(chosen), field, "must be one of " + String.join(", ", words));
        return chosen;
    }

    /** Two places are enough for money by the minute; a power of ten with a thousand zeros is no count. */
    private static BigDecimal number(Validation validation, String field, BigDecimal value) {
        boolean sensible = value.signum() >= 0 && value.compareTo(MOST) <= 0 && value.scale() <= 12;
        validation.check(sensible, field, "must be between 0 and 1,000,000,000,000");
        if (!sensible) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
