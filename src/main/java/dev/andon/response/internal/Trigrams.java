package dev.andon.response.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two titles are: shared groups of three letters, so that plurals, endings and slips of the hand count little. */
final class Trigrams {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that say nothing about what is broken. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "not", "of", "on",
            "or", "our", "the", "to", "was", "we", "with");

    private final Set<String> grams = new HashSet<>();

    private Trigrams() {}

    static Trigrams of(String text) {
        Trigrams trigrams = new Trigrams();
        for (String word : GAP.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !STOP.contains(word)) {
                trigrams.add("  " + word + " ");
            }
        }
        return trigrams;
    }

    private void add(String padded) {
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
    }

    /**
     * From 0, nothing in common, to 1. Half of it is the share of everything said in either that is said in both; half is
     * the share of the shorter one, because a title still being typed is a short one.
     */
    double likeness(Trigrams other) {
        int smaller = Math.min(grams.size(), other.grams.size());
        if (smaller == 0) {
            return 0;
        }
        Set<String> few = grams.size() == smaller ? grams : other.grams;
        Set<String> many = few == grams ? other.grams : grams;
        double shared = few.stream().filter(many::contains).count();
        return (shared / (grams.size() + other.grams.size() - shared) + shared / smaller) / 2;
    }
}
