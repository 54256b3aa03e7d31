package dev.andon.response;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a note what is to be done later: {@code TODO: page the vendor's sales}, one a line. */
final class Todos {
    /** As long as a task may be. */
    private static final int LONGEST = GiveTask.TEXT;

    private static final int MOST = 20;

    /** At the beginning of a line, a list's sign before it or not, or after a dash. */
    private static final Pattern TODO = Pattern.compile(
            "(?:^\\s{0,20}(?:[-*+–—]\\s{0,5})?(?:\\[ ]\\s)?|\\s[-–—]{1,2}\\s{1,5})(?:to-?do|follow[-"
                    + " ]?up)\\s?:\\s{0,20}(\\S.*)$",
            Pattern.CASE_INSENSITIVE);

    private Todos() {}

    /** In the order they stand there; none from inside code. */
    static List<String> in(String note) {
        List<String> found = new ArrayList<>();
        boolean code = false;
        for (String line : note.lines().toList()) {
            if (line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~")) {
                code = !code;
            } else if (!code && found.size() < MOST) {
                Matcher todo = TODO.matcher(line);
                if (todo.find()) {
                    found.add(cut(todo.group(1).strip()));
                }
            }
        }
        return found;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 2)) + " …";
    }
}
