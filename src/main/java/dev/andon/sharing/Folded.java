package dev.andon.sharing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in the form in which two spellings of the same words are equal: no accents, no invisible characters, one kind of
 * hyphen and of space, and small letters where case does not matter. Knows for each of its characters where in the original
 * it comes from.
 */
final class Folded {
    /** What is left out besides. */
    enum Form {
        /** Small letters; for words. */
        WORDS,
        /** As typed; for what is told by its capitals. */
        CASED,
        /** Small letters, and no characters of markup: code shows them, and one reads past them. */
        BARE
    }

    private static final String MARKUP = "*_~`\\";

    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[64];
    private final String original;
    private final String whole;

    private Folded(String original, Form form) {
        this.original = original;
        int i = 0;
        while (i < original.length()) {
            int c = original.codePointAt(i);
            add(fold(c, form), i, form);
            i += Character.charCount(c);
        }
        mark(text.length(), original.length());
        whole = text.toString();
    }

    static Folded of(String original, Form form) {
        return new Folded(original, form);
    }

    /** The folded text alone, without blanks at its ends. */
    static String text(String original, Form form) {
        return of(original, form).text().strip();
    }

    String text() {
        return whole;
    }

    /** Where in the original the character at this place of the folded text begins. */
    int start(int place) {
        return from[place];
    }

    /**
     * Where in the original what stands before this place of the folded text ends. What was left out right behind belongs to
     * it: an accent, a soft hyphen. A ligature of which only a part is meant goes whole.
     */
    int end(int place) {
        int last = from[place - 1];
        return from[place] > last ? from[place] : last + Character.charCount(original.codePointAt(last));
    }

    private void add(String folded, int at, Form form) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean again = c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
            if (!again && !(form == Form.BARE && MARKUP.indexOf(c) >= 0)) {
                mark(text.length(), at);
                text.append(c);
            }
        }
    }

    private void mark(int place, int at) {
        if (place >= from.length) {
            from = Arrays.copyOf(from, from.length * 2);
        }
        from[place] = at;
    }

    private static String fold(int c, Form form) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isInvisible(part))
                .map(Folded::plain)
                .forEach(kept::appendCodePoint);
        String folded = kept.toString();
        return form == Form.CASED ? folded : folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    private static int plain(int c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D' -> '"';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
