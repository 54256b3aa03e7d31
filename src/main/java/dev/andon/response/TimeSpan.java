package dev.andon.response;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people type them: {@code 10m}, {@code 1h}, {@code 1h30}, {@code 90min}. */
public final class TimeSpan {
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,3})h(?:(\\d{1,2})(?:m|min)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:m|min)", Pattern.CASE_INSENSITIVE);

    private TimeSpan() {}

    /** Empty for anything else; also for a number alone, which could count anything. */
    public static Optional<Duration> read(String typed) {
        Matcher hours = HOURS.matcher(typed);
        if (hours.matches()) {
            long minutes = hours.group(2) == null ? 0 : Long.parseLong(hours.group(2));
            return Optional.of(Duration.ofHours(Long.parseLong(hours.group(1))).plusMinutes(minutes));
        }
        Matcher minutes = MINUTES.matcher(typed);
        return minutes.matches() ? Optional.of(Duration.ofMinutes(Long.parseLong(minutes.group(1)))) : Optional.empty();
    }

    /** As it is typed shortest: {@code 1h30}. */
    public static String typed(Duration span) {
        long hours = span.toHours();
        int minutes = span.toMinutesPart();
        return hours == 0 ? minutes + "m" : hours + "h" + (minutes == 0 ? "" : String.format("%02d", minutes));
    }

    /** The minutes of the next word, which must be a span. */
    public static int minutes(SlashArguments typed, String example) {
        String word = typed.word();
        return (int) read(word)
                .orElseThrow(() -> SlashArguments.wrong(
                        word.isEmpty()
                                ? "needs a time; for example: " + example
                                : "“%s” is no span of time such as 10m or 1h30; for example: %s"
                                        .formatted(word, example)))
                .toMinutes();
    }
}
