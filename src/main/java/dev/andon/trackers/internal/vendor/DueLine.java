package dev.andon.trackers.internal.vendor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The due date of an issue of GitHub: a line of its description, {@code Due: 2026-03-20}, or {@code Due: none}. Whoever
 * edits the line moves the day. Without the line, or with something else in it, the day is not known.
 */
final class DueLine {
    private static final Pattern LINE = Pattern.compile(
            "^Due:[ \\t]*(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|none)?[ \\t]*\\r?$", Pattern.MULTILINE);

    private DueLine() {}

    /** The day; an empty one where it says that there is none. */
    static Optional<String> of(String body) {
        Matcher line = LINE.matcher(body);
        Optional<String> last = Optional.empty();
        while (line.find()) {
            last = Optional.ofNullable(line.group(1)).flatMap(DueLine::day);
        }
        return last;
    }

    private static Optional<String> day(String word) {
        try {
            return Optional.of(word.equals("none") ? "" : LocalDate.parse(word).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the 31st of February
        }
    }

    /** The description with this day in it, in the place of the one that it has. */
    static String in(String body, String due) {
        String line = "Due: " + (due.isEmpty() ? "none" : due);
        Matcher found = LINE.matcher(body);
        int start = -1;
        int end = -1;
        while (found.find()) {
            start = found.start();
            end = found.end();
        }
        if (start < 0) {
            return body.isBlank() ? line : body.stripTrailing() + "\n\n" + line;
        }
        String after = body.substring(end);
        return body.substring(0, start) + line + (body.charAt(Math.max(start, end - 1)) == '\r' ? "\r" : "") + after;
    }
}
