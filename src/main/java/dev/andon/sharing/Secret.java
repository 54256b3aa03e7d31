package dev.andon.sharing;

import dev.andon.sharing.Folded.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What customers do not read, and what they read in its place.
 *
 * @param said how people call it where they are told that it is somewhere
 * @param instead a neutral text
 * @param onlyTaken whether it may be said in what is written for customers
 */
record Secret(String said, String instead, Map<Form, Pattern> patterns, boolean wholeWords, boolean onlyTaken) {
    private static final String REST = "[\\p{L}\\p{N}.-]*";

    /** A place in a text. */
    record Hit(int from, int to, String instead) {}

    /** Words, however they are spelled, also inside of longer words. A star stands for the rest of a name. */
    static Secret words(String words, String instead) {
        Map<Form, Pattern> patterns =
                Map.of(Form.WORDS, wildcard(words, Form.WORDS), Form.BARE, wildcard(words, Form.BARE));
        return new Secret(words, instead, patterns, true, false);
    }

    /** A word that counts only as it is written and where it stands alone: a first name may be a word of every day. */
    static Secret name(String name, String instead) {
        String folded = Folded.text(name, Form.CASED);
        Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(folded) + "(?![\\p{L}\\p{N}])");
        return new Secret(name, instead, Map.of(Form.CASED, pattern), false, false);
    }

    /** The same secret, for what is taken alone; whoever writes for customers may say a word that is somebody's name. */
    Secret onlyWhereTaken() {
        return new Secret(said, instead, patterns, wholeWords, true);
    }

    /** Everything of this shape, as it is typed. */
    static Secret shape(String said, String instead, String pattern) {
        return new Secret(said, instead, Map.of(Form.CASED, Pattern.compile(pattern)), false, false);
    }

    /** Whether a string has anything left to look for. */
    static boolean isEmpty(String words) {
        return Folded.text(words, Form.BARE).replace("*", "").length() < 2;
    }

    List<Hit> hits(String text) {
        return hits(new Folds(text));
    }

    List<Hit> hits(Folds text) {
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<Form, Pattern> one : patterns.entrySet()) {
            Folded folded = text.in(one.getKey());
            Matcher matcher = one.getValue().matcher(folded.text());
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(hit(folded, matcher.start(), matcher.end()));
                }
            }
        }
        return hits;
    }

    /** A text in every form, each made once however many secrets are looked for in it. */
    static final class Folds {
        private final String original;
        private final Map<Form, Folded> made = new EnumMap<>(Form.class);

        Folds(String original) {
            this.original = original;
        }

        Folded in(Form form) {
            return made.computeIfAbsent(form, one -> Folded.of(original, one));
        }
    }

    /** Half a word tells the other half; so the whole of it goes. */
    private Hit hit(Folded folded, int start, int end) {
        int from = start;
        int to = end;
        String text = folded.text();
        IntPredicate word = Character::isLetterOrDigit;
        while (wholeWords && from > 0 && word.test(text.charAt(from)) && word.test(text.charAt(from - 1))) {
            from--;
        }
        while (wholeWords && to < text.length() && word.test(text.charAt(to - 1)) && word.test(text.charAt(to))) {
            to++;
        }
        return new Hit(folded.start(from), folded.end(to), instead);
    }

    private static Pattern wildcard(String words, Form form) {
        return Pattern.compile(Arrays.stream(words.strip().split("\\*", -1))
                .map(piece -> Pattern.quote(Folded.of(piece, form).text()))
                .collect(Collectors.joining(REST)));
    }
}
