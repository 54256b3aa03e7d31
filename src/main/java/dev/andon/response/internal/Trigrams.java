package dev.andon.response.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** How alike two titles are: shared groups of three letters, so that plurals, endings and slips of the hand count little. */
final class Trigrams {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int CHAR = 16;

    /** Words that say nothing about what is broken. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "not", "of",
            "on", "or", "our", "the", "to", "was", "we", "with");

    /** Each three letters in one number; sorted, each once. */
    private final long[] grams;

    private Trigrams(long[] grams) {
        this.grams = grams;
    }

    static Trigrams of(String text) {
        return new Trigrams(GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !STOP.contains(word))
                .flatMapToLong(word -> grams("  " + word + " "))
                .sorted()
                .distinct()
                .toArray());
    }

    private static LongStream grams(String padded) {
        long[] found = new long[padded.length() - 2];
        for (int i = 0; i < found.length; i++) {
            found[i] = ((long) padded.charAt(i) << CHAR | padded.charAt(i + 1)) << CHAR | padded.charAt(i + 2);
        }
        return Arrays.stream(found);
    }

    /**
     * From 0, nothing in common, to 1. Half of it is the share of everything said in either that is said in both; half is
     * the share of the shorter one, because a title still being typed is a short one.
     */
    double likeness(Trigrams other) {
        int smaller = Math.min(grams.length, other.grams.length);
        if (smaller == 0) {
            return 0;
        }
        double shared = shared(other);
        return (shared / (grams.length + other.grams.length - shared) + shared / smaller) / 2;
    }

    private int shared(Trigrams other) {
        int shared = 0;
        int theirs = 0;
        for (long gram : grams) {
            while (theirs < other.grams.length && other.grams[theirs] < gram) {
                theirs++;
            }
            if (theirs < other.grams.length && other.grams[theirs] == gram) {
                shared++;
            }
        }
        return shared;
    }
}
