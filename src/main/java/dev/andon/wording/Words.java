package dev.andon.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in order, with what stands between them. */
final class Words {
    /** What stands before a word. */
    enum Gap {
        NONE,
        CLAUSE,
        SENTENCE
    }

    /**
     * @param lower in small letters, without 's
     * @param capital whether it begins with one
     * @param possessive whether 's was there
     * @param before what parts it from the word before
     * @param item whether it is the first of a line, or of an item of a list
     */
    record Word(int start, int end, String lower, boolean capital, boolean possessive, Gap before, boolean item) {
        boolean shown() {
            return lower.charAt(0) == Prose.SHOWN;
        }
    }

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private Gap gap = Gap.SENTENCE;
    private boolean lineStart = true;
    private int breaks;

    private Words(String text) {
        this.text = text;
    }

    /** @param prose with what is only shown hidden, see {@link Prose} */
    static List<Word> of(String prose) {
        Words all = new Words(prose);
        all.read();
        return all.words;
    }

    private void read() {
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (c == Prose.SHOWN || c == '@' || Character.isLetterOrDigit(c)) {
                int end = c == Prose.SHOWN ? shown(at) : word(at);
                add(at, end);
                at = end;
            } else {
                between(c, at);
                at++;
            }
        }
    }

    private int shown(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == Prose.SHOWN) {
            end++;
        }
        return end;
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length() && within(end)) {
            end++;
        }
        return end;
    }

    private boolean within(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '_') {
            return true;
        }
        boolean joins = c == '\'' || c == '\u2019' || c == '-' || c == '.';
        return joins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void add(int start, int end) {
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean possessive = lower.endsWith("'s") && lower.length() > 2;
        words.add(new Word(
                start,
                end,
                possessive ? lower.substring(0, lower.length() - 2) : lower,
                Character.isUpperCase(text.charAt(start)),
                possessive,
                gap,
                lineStart));
        gap = Gap.NONE;
        lineStart = false;
        breaks = 0;
    }

    private void between(char c, int at) {
        if (c == '\n') {
            lineStart = true;
            breaks++;
        }
        boolean ends =
                c == '.' || c == '!' || c == '?' || c == '|' || breaks > 1 || lineStart && "-*+#".indexOf(c) >= 0;
        if (ends) {
            gap = Gap.SENTENCE;
        } else if (gap == Gap.NONE && ",;:()\u2013\u2014".indexOf(c) >= 0) {
            gap = Gap.CLAUSE;
        }
    }
}
