package dev.andon.wording;

import dev.andon.wording.Phrase.AnyOf;
import dev.andon.wording.Phrase.Done;
import dev.andon.wording.Phrase.Filler;
import dev.andon.wording.Phrase.Slot;
import dev.andon.wording.Phrase.Somebody;
import dev.andon.wording.Words.Gap;
import dev.andon.wording.Words.Word;
import java.util.List;

/** One text as it is read: its words, and which of them mean somebody. */
final class Reading {
    private static final int FILLERS = 3;
    private static final int FAR = 12;

    private final Language language;
    private final Names names;
    private final List<Word> words;

    Reading(Language language, Names names, List<Word> words) {
        this.language = language;
        this.names = names;
        this.words = words;
    }

    List<Word> words() {
        return words;
    }

    /** Where a phrase that begins at this word ends, after its last word; -1 when it does not begin here. */
    int match(Phrase phrase, int at) {
        return match(phrase.slots(), 0, at);
    }

    private int match(List<Slot> slots, int slot, int at) {
        if (slot == slots.size()) {
            return at;
        }
        if (slots.get(slot) instanceof Filler) {
            return filled(slots, slot, at);
        }
        if (at >= words.size() || slot > 0 && words.get(at).before() != Gap.NONE) {
            return -1;
        }
        int next = step(slots.get(slot), at);
        return next < 0 ? -1 : match(slots, slot + 1, next);
    }

    private int filled(List<Slot> slots, int slot, int at) {
        for (int skipped = 0; skipped <= FILLERS; skipped++) {
            int end = match(slots, slot + 1, at + skipped);
            if (end >= 0) {
                return end;
            }
            if (at + skipped >= words.size()
                    || !isFiller(words.get(at + skipped).lower())) {
                return -1;
            }
        }
        return -1;
    }

    private int step(Slot slot, int at) {
        Word word = words.get(at);
        return switch (slot) {
            case AnyOf any -> any.fits(word.lower()) && !word.possessive() ? at + 1 : -1;
            case Done _ -> isDone(word.lower()) ? at + 1 : -1;
            case Somebody somebody -> {
                int end = somebodyFrom(at);
                yield end > 0 && words.get(end - 1).possessive() == somebody.possessive() ? end : -1;
            }
            case Filler _ -> -1;
        };
    }

    /** After the last word of whoever is named here; -1 for nobody. */
    int somebodyFrom(int at) {
        Word word = words.get(at);
        String lower = word.lower();
        if (lower.charAt(0) == '@') {
            return names.isHandle(lower.substring(1)) ? at + 1 : -1;
        }
        for (List<String> name : names.beginning(lower)) {
            if (word.capital() && spelled(name, at)) {
                return at + name.size();
            }
        }
        boolean first =
                word.capital() && names.isFirst(lower) && !language.notNames().contains(lower);
        return first
                        || names.isHandle(lower) && lower.contains(".")
                        || language.people().contains(lower)
                ? at + 1
                : -1;
    }

    private boolean spelled(List<String> name, int at) {
        for (int i = 1; i < name.size(); i++) {
            if (at + i >= words.size() || !words.get(at + i).lower().equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the person begins who does what stands here; -1 when it is nobody, as far as one can tell. */
    int subjectOf(int verb) {
        int last = verb - 1;
        while (last >= 0 && joined(last + 1) && isBetween(words.get(last).lower())) {
            last--;
        }
        if (last < 0 || !joined(last + 1)) {
            return -1;
        }
        int near = endingAt(last);
        return near >= 0 ? near : afar(last);
    }

    private boolean isBetween(String word) {
        return isFiller(word) || language.helpers().contains(word);
    }

    /** Whether nothing parts this word from the one before. */
    private boolean joined(int at) {
        return words.get(at).before() == Gap.NONE;
    }

    private int endingAt(int last) {
        for (int from = Math.max(0, last - 3); from <= last; from++) {
            if (somebodyFrom(from) == last + 1 && !words.get(last).possessive()) {
                return from;
            }
        }
        return -1;
    }

    /** "The engineer on duty failed to": somebody, and then what tells which one. */
    private int afar(int last) {
        for (int at = last - 1; at >= Math.max(0, last - FAR) && joined(at + 1); at--) {
            int end = somebodyFrom(at);
            boolean which = end > 0
                    && end <= last
                    && language.beside().contains(words.get(end).lower());
            if (which && !words.get(end - 1).possessive()) {
                return at;
            }
            if (language.joints().contains(words.get(at + 1).lower())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isFiller(String word) {
        return language.fillers().contains(word);
    }

    private boolean isDone(String word) {
        return language.participles().contains(word) || word.length() > 3 && word.endsWith(language.regular());
    }
}
