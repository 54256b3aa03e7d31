package dev.andon.home.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is going on, as one would say it to somebody who has just come in.
 *
 * @param text up to the time
 * @param due the time the sentence ends with; null when it ends without one
 * @param words the time in words, until the browser counts it
 */
public record Sentence(String text, @Nullable Instant due, String words, boolean late) {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** @param dues when the updates of live incidents are due, first due first */
    static Sentence of(int live, List<Instant> dues, int alerts, Instant now) {
        if (live == 0) {
            return still(alerts == 0 ? "Nothing is burning." : "No incident is live. " + waiting(alerts));
        }
        String first = "%s live. ".formatted(counted(live, "incident"));
        if (dues.isEmpty()) {
            return still(first + "No update is promised.");
        }
        int late = (int) dues.stream().filter(now::isAfter).count();
        String second = late > 0 ? late(late) : due(dues.size());
        return new Sentence(first + second, dues.getFirst(), words(now, dues.getFirst()), late > 0);
    }

    private static Sentence still(String text) {
        return new Sentence(text, null, "", false);
    }

    private static String waiting(int alerts) {
        return "%s for somebody.".formatted(capital(number(alerts)) + (alerts == 1 ? " alert waits" : " alerts wait"));
    }

    private static String late(int late) {
        return late == 1 ? "One update is" : counted(late, "update") + " overdue, the first one";
    }

    private static String due(int due) {
        return due == 1 ? "One update is due" : "The first of %s updates is due".formatted(number(due));
    }

    /** "Two incidents are". */
    private static String counted(int count, String noun) {
        return capital(number(count)) + " " + noun + (count == 1 ? " is" : "s are");
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String words(Instant now, Instant due) {
        long minutes = Math.abs(Duration.between(now, due).toMinutes());
        String span = minutes < 120 ? minutes + " min" : minutes / 60 + " h";
        return due.isBefore(now) ? span + " late" : "in " + span;
    }
}
