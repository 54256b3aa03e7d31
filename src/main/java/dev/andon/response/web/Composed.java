package dev.andon.response.web;

import java.util.Locale;

/** What somebody meant by what they typed into the composer. */
sealed interface Composed {

    /** Text to write down, exactly as it was typed but for the slash that escaped a slash. */
    record Note(String text) implements Composed {}

    /**
     * @param word in lower case, because phones write a capital first
     * @param rest what stands after it
     */
    record Command(String word, String rest) implements Composed {}

    static Composed of(String typed) {
        int at = begin(typed);
        if (at == typed.length() || typed.charAt(at) != '/') {
            return new Note(typed);
        }
        if (typed.startsWith("//", at)) {
            return new Note(typed.substring(0, at) + typed.substring(at + 1));
        }
        int end = at + 1;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        return new Command(
                typed.substring(at + 1, end).toLowerCase(Locale.ROOT),
                typed.substring(end).strip());
    }

    /** How a note must be typed so that it is that note. */
    static String typed(String note) {
        int at = begin(note);
        return at < note.length() && note.charAt(at) == '/' ? note.substring(0, at) + "/" + note.substring(at) : note;
    }

    private static int begin(String text) {
        return text.length() - text.stripLeading().length();
    }
}
