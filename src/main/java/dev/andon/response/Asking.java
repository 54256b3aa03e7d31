package dev.andon.response;

import dev.andon.ui.Markdown;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a note asks of nobody in particular: "can someone look at the index?" Everybody waits for somebody else
 * then; the log offers to ask one person by name.
 */
public final class Asking {
    private static final int LONGEST = GiveTask.TEXT;
    private static final String ANYBODY =
            "(?:some ?one|some ?body|any ?one|any ?body|(?:some|any|one) of (?:you|us))(?: here| else)?";
    private static final String KINDLY = "(?:please |pls |maybe |perhaps |quickly |just )*";

    /** What is asked for: up to the end of the sentence; a dot within a name does not end one. */
    private static final String WHAT = "((?:[^?!.\\n]|\\.(?![\\s]|$)){3,%d})".formatted(LONGEST);

    private static final Pattern HINT = pattern("\\b" + ANYBODY + "\\b|\\bwho (?:can|could)\\b");

    private static final Pattern[] ASKS = {
        pattern("\\b(?:can|could|would|will)n?'?t? " + ANYBODY + " " + KINDLY + "(?:be able to )?" + WHAT),
        pattern("\\b(?:is|are) " + ANYBODY + " (?:able|free|available) to " + WHAT),
        pattern("(?<!\\bif )(?<!\\bwhen )\\b" + ANYBODY + " " + KINDLY
                + "(?:should(?! have)|needs to|need to|has to|must(?! have)|ought to(?! have)) " + KINDLY + WHAT),
        pattern("\\b(?:need|needs|want|looking for) " + ANYBODY + " (?:to|who can|who could) " + WHAT),
        pattern("\\bwho (?:can|could) " + KINDLY + WHAT + "(?=\\?)"),
    };

    private Asking() {}

    /** What is asked for in one line, beginning with a capital; empty when nothing is, or somebody is asked by name. */
    public static Optional<String> request(String note) {
        return HINT.matcher(note).find()
                ? Markdown.words(note).stream().flatMap(Asking::requests).findFirst()
                : Optional.empty();
    }

    private static Stream<String> requests(String words) {
        return Stream.of(ASKS)
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::find)
                .map(found -> line(found.group(1)))
                .filter(text -> text.length() > 2);
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
