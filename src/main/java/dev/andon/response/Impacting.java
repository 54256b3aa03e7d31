package dev.andon.response;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom it hurts and how much, as people estimate it, and how the systems are that it is about. */
public sealed interface Impacting extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Impacting>> WORDS = Map.of(
            "impact_estimated", ImpactEstimated.class,
            "impact_ceased", ImpactCeased.class,
            "system_state_said", SystemStateSaid.class);

    /**
     * How many, as far as somebody knows.
     *
     * @param bound exact, at_least, about or between
     * @param upTo the upper end of {@code between}; null else
     * @param unit of what: users, orders, €/min
     * @param confidence low, medium or high
     */
    record Amount(String bound, BigDecimal count, @Nullable BigDecimal upTo, String unit, String confidence) {

        /** In words: "about 18,400 users". */
        public String shown() {
            return switch (bound) {
                case "exact" -> counted(count) + " " + unit;
                case "at_least" -> "at least " + counted(count) + " " + unit;
                case "between" -> "between %s and %s %s".formatted(counted(count), counted(upTo), unit);
                default -> "about " + counted(count) + " " + unit;
            };
        }

        /** How sure it is, in words. */
        public String sure() {
            return switch (confidence) {
                case "high" -> "sure";
                case "medium" -> "likely";
                default -> "a guess";
            };
        }

        private static String counted(@Nullable BigDecimal count) {
            DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
            return count == null ? "more" : format.format(count);
        }
    }

    /**
     * Somebody said what an impact is, for the first time or anew. It holds all that is thought from then on; nothing of
     * an earlier estimate goes on beside it.
     *
     * @param impact its number within the incident, from 1
     * @param on user, business or team
     * @param amount null while nobody knows how many
     * @param known how it is known, if that was said
     * @param since when it began, if that is known
     * @param until when it ceased; null while it goes on
     */
    record ImpactEstimated(
            long impact,
            String on,
            String text,
            @Nullable Amount amount,
            @Nullable String known,
            @Nullable Instant since,
            @Nullable Instant until)
            implements Impacting {}

    /**
     * An impact is over; the incident need not be.
     *
     * @param until when it ceased
     */
    record ImpactCeased(
            long impact,
            String on,
            String text,
            Instant until,
            @Nullable String note) implements Impacting {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /**
     * Somebody said how a system is. It began when the entry occurred.
     *
     * @param system the key of a service or vendor of the catalog, or any other name
     * @param from what was said before; null when nothing was
     * @param to working, degraded, down, unknown or recovering
     */
    record SystemStateSaid(
            String system,
            @Nullable String from,
            String to,
            @Nullable String why) implements Impacting {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(why);
        }
    }
}
