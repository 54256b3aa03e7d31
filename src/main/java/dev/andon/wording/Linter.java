package dev.andon.wording;

import dev.andon.wording.Phrase.AnyOf;
import dev.andon.wording.Phrase.Slot;
import dev.andon.wording.WordingRule.Place;
import dev.andon.wording.WordingRule.Subject;
import dev.andon.wording.Words.Gap;
import dev.andon.wording.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds wordings that blame or know afterwards. Without state but its rules: the same text, names and place give the same
 * findings, always. Takes time in proportion to the text.
 */
public final class Linter {
    /** A text with more of them is told of these, and is read again once they are gone. */
    public static final int MOST = 500;

    private static final int PREFIX = 3;

    private final Language language;
    private final Map<String, List<Sought>> byWord = new HashMap<>();
    private final Map<String, List<Sought>> byBeginning = new HashMap<>();
    private final List<Sought> bySomebody = new ArrayList<>();

    private record Sought(WordingRule rule, Phrase phrase, List<Phrase> unless) {}

    /** @param rules those of the house; the ones that are off are left out */
    public Linter(Language language, List<WordingRule> rules) {
        this.language = language;
        rules.stream().filter(WordingRule::on).forEach(this::learn);
    }

    private void learn(WordingRule rule) {
        List<Phrase> unless = rule.unless().stream().map(Phrase::of).toList();
        for (String typed : rule.phrases()) {
            Phrase phrase = Phrase.of(typed);
            Sought sought = new Sought(rule, phrase, unless);
            Slot first = phrase.slots().getFirst();
            if (first instanceof AnyOf any) {
                any.whole().forEach(word -> at(byWord, word).add(sought));
                any.beginnings()
                        .forEach(word -> at(byBeginning, beginning(word)).add(sought));
            } else {
                bySomebody.add(sought);
            }
        }
    }

    private static List<Sought> at(Map<String, List<Sought>> map, String word) {
        return map.computeIfAbsent(word, _ -> new ArrayList<>());
    }

    private static String beginning(String word) {
        return word.length() <= PREFIX ? word : word.substring(0, PREFIX);
    }

    /**
     * @param text Markdown
     * @param names who is called how
     * @param actions whether all of it says what is to be done; otherwise only what stands under headings that say so
     * @return in the order of the text; they do not overlap
     */
    public List<Finding> findings(String text, Names names, boolean actions) {
        Reading reading = new Reading(language, names, Words.of(Prose.of(text)));
        Actions place = new Actions(language, text, actions);
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < reading.words().size() && found.size() < MOST; at++) {
            Word word = reading.words().get(at);
            boolean acting = place.at(word.start());
            if (!word.shown()) {
                beginningAt(reading, text, at, acting, found);
            }
        }
        return apart(found);
    }

    private void beginningAt(Reading reading, String text, int at, boolean acting, List<Finding> found) {
        String word = reading.words().get(at).lower();
        look(reading, text, at, acting, byWord.get(word), found);
        look(reading, text, at, acting, byBeginning.get(beginning(word)), found);
        if (reading.somebodyFrom(at) > 0) {
            look(reading, text, at, acting, bySomebody, found);
        }
    }

    private static void look(
            Reading reading,
            String text,
            int at,
            boolean acting,
            @Nullable List<Sought> candidates,
            List<Finding> found) {
        if (candidates == null) {
            return;
        }
        for (Sought sought : candidates) {
            if (sought.rule().place() == Place.ANYWHERE || acting) {
                look(reading, text, at, sought, found);
            }
        }
    }

    private static void look(Reading reading, String text, int at, Sought sought, List<Finding> found) {
        int end = reading.match(sought.phrase(), at);
        if (end < 0 || excepted(reading, sought, at)) {
            return;
        }
        int from = at;
        if (sought.rule().subject() == Subject.PERSON) {
            from = reading.subjectOf(at);
            if (from < 0) {
                return;
            }
        }
        WordingRule rule = sought.rule();
        int start = reading.words().get(from).start();
        int stop = reading.words().get(end - 1).end();
        found.add(new Finding(start, stop, rule.key(), rule.kind(), text.substring(start, stop), rule.question()));
    }

    private static boolean excepted(Reading reading, Sought sought, int at) {
        for (Phrase unless : sought.unless()) {
            for (int from = Math.max(0, at - 3); from <= at; from++) {
                boolean whole = true;
                for (int i = from + 1; i <= at; i++) {
                    whole &= reading.words().get(i).before() == Gap.NONE;
                }
                if (whole && reading.match(unless, from) > at) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The longest of those that overlap. */
    private static List<Finding> apart(List<Finding> found) {
        found.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Comparator.comparingInt(Finding::end).reversed()));
        List<Finding> apart = new ArrayList<>();
        for (Finding one : found) {
            if (apart.isEmpty() || one.start() >= apart.getLast().end()) {
                apart.add(one);
            }
        }
        return List.copyOf(apart);
    }
}
