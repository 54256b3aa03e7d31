package dev.andon.whys;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, from 0 to 1: by the runs of three letters they share, so that word forms do not matter much. */
final class Likeness {
    /** From here on it is worth asking whether they mean the same. */
    static final double NEAR = 0.34;

    private Likeness() {}

    static double of(String one, String other) {
        Set<String> first = runs(one);
        Set<String> second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        double dice = 2.0 * both.size() / (first.size() + second.size());
        // a few words typed of a long name
        double part = (double) both.size() / Math.min(first.size(), second.size());
        return Math.max(dice, part * 0.8);
    }

    private static Set<String> runs(String name) {
        Set<String> runs = new HashSet<>();
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word + " ")
                .forEach(word -> {
                    for (int i = 0; i + 3 <= word.length(); i++) {
                        runs.add(word.substring(i, i + 3));
                    }
                });
        return runs;
    }
}
