package dev.andon.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A phrase of a rule, ready to be looked for; how it is written says {@link WordingRule}. */
record Phrase(List<Slot> slots) {
    private static final int FILLERS = 3;

    /** One place in a phrase. */
    sealed interface Slot {}

    /** @param beginnings of words written with a star */
    record AnyOf(Set<String> whole, List<String> beginnings) implements Slot {
        boolean fits(String word) {
            return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    /** Up to three small words. */
    record Filler() implements Slot {}

    /** Somebody. */
    record Somebody(boolean possessive) implements Slot {}

    /** A participle. */
    record Done() implements Slot {}

    /** @throws IllegalArgumentException for what is no phrase; its message says why, as the rest of a sentence */
    static Phrase of(String typed) {
        List<Slot> slots = new ArrayList<>();
        for (String word : typed.strip().split("\\s+", -1)) {
            slots.add(slot(word.replace('\u2019', '\'')));
        }
        // Each may stand for up to three words; many of them, tried in every way, would never end.
        if (slots.stream().filter(Filler.class::isInstance).count() > FILLERS) {
            throw new IllegalArgumentException("must not have _ more than three times");
        }
        if (slots.getFirst() instanceof Filler || slots.getLast() instanceof Filler) {
            throw new IllegalArgumentException("must neither begin nor end with _");
        }
        if (slots.getFirst() instanceof Done) {
            throw new IllegalArgumentException("must not begin with <done>");
        }
        return new Phrase(List.copyOf(slots));
    }

    private static Slot slot(String word) {
        return switch (word) {
            case "_" -> new Filler();
            case "<person>" -> new Somebody(false);
            case "<person's>" -> new Somebody(true);
            case "<done>" -> new Done();
            default -> anyOf(word);
        };
    }

    private static AnyOf anyOf(String typed) {
        Set<String> whole = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String word : typed.split("\\|", -1)) {
            if (word.isEmpty() || word.equals("*") || word.indexOf('*') >= 0 && word.indexOf('*') < word.length() - 1) {
                throw new IllegalArgumentException("has \"%s\", which is no word".formatted(typed));
            }
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                whole.add(word);
            }
        }
        return new AnyOf(Set.copyOf(whole), List.copyOf(beginnings));
    }
}
