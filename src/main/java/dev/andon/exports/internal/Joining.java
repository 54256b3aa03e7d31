package dev.andon.exports.internal;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the form they take beside their neighbours: alone, at the end, at the beginning, in the middle. PDF
 * draws characters and joins nothing, so each is written as the character of its form.
 */
final class Joining {
    private static final int LAM = 0x644;
    /** By letter: the forms alone and final, and for those that join on both sides initial and medial. */
    private static final Map<String, int[]> FORMS = forms();

    private Joining() {}

    /** The block "Arabic Presentation Forms-B" holds the forms of each letter side by side, in this order. */
    private static Map<String, int[]> forms() {
        Map<String, int[]> forms = new HashMap<>();
        for (int c = 0xFE80; c <= 0xFEFC; ) {
            String letter = letter(c);
            int more = c;
            while (more + 1 <= 0xFEFC && letter(more + 1).equals(letter)) {
                more++;
            }
            int first = c;
            forms.put(
                    letter, java.util.stream.IntStream.rangeClosed(first, more).toArray());
            c = more + 1;
        }
        return forms;
    }

    private static String letter(int form) {
        return Normalizer.normalize(Character.toString(form), Form.NFKC);
    }

    /** The same text, in the same order, each letter in its form. */
    static String joined(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder joined = new StringBuilder(text.length());
        boolean before = false;
        for (int i = 0; i < letters.length; i++) {
            int c = letters[i];
            if (Directions.isMark(c)) {
                joined.appendCodePoint(c);
                continue;
            }
            int next = next(letters, i);
            boolean ligature = c == LAM && next < letters.length && FORMS.containsKey(pair(c, letters[next]));
            int[] forms = ligature ? FORMS.get(pair(c, letters[next])) : FORMS.get(Character.toString(c));
            if (forms == null) {
                joined.appendCodePoint(c);
                before = c == 0x640;
                continue;
            }
            boolean after = !ligature && forms.length == 4 && next < letters.length && joinsBefore(letters[next]);
            boolean back = before && forms.length > 1;
            joined.appendCodePoint(forms[after ? back ? 3 : 2 : back ? 1 : 0]);
            for (int mark = i + 1; ligature && mark < next; mark++) {
                joined.appendCodePoint(letters[mark]);
            }
            i = ligature ? next : i;
            before = after;
        }
        return joined.toString();
    }

    private static String pair(int one, int other) {
        return Character.toString(one) + Character.toString(other);
    }

    /** Where the next letter is that is no mark. */
    private static int next(int[] letters, int at) {
        int next = at + 1;
        while (next < letters.length && Directions.isMark(letters[next])) {
            next++;
        }
        return next;
    }

    /** Whether a letter joins the one before it. */
    private static boolean joinsBefore(int c) {
        int[] forms = FORMS.get(Character.toString(c));
        return c == 0x640 || forms != null && forms.length > 1;
    }
}
