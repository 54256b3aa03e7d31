package dev.andon.remarks;

import dev.andon.coedit.Change;
import java.util.Optional;

/**
 * A stretch of a text, in UTF-16 units; never empty.
 *
 * @param to the first unit after it
 */
public record Passage(int from, int to) {

    public Passage {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no passage from %d to %d".formatted(from, to));
        }
    }

    /**
     * Where it stands after a change: what is put in at its edges stays outside, what replaces some of it belongs to it.
     *
     * @return empty when nothing of it is left
     */
    public Optional<Passage> after(Change change) {
        int before = 0;
        int after = 0;
        int begin = -1;
        int end = -1;
        boolean left = false;
        for (Change.Part part : change.parts()) {
            String text = part.text();
            int length = text == null ? part.length() : text.length();
            int start = Math.max(from, before) - before;
            int stop = Math.min(to, before + part.length()) - before;
            boolean kept = text == null && start < stop;
            if (kept || text != null && belongs(before, part.length())) {
                int first = after + (text == null ? start : 0);
                begin = begin < 0 ? first : begin;
                end = after + (text == null ? stop : length);
                left |= kept;
            }
            before += part.length();
            after += length;
        }
        return left ? Optional.of(new Passage(begin, end)) : Optional.empty();
    }

    /** Whether what replaces this stretch is a part of the passage: it lies within, or is put in between. */
    private boolean belongs(int start, int length) {
        return length == 0 ? from < start && start < to : from <= start && start + length <= to;
    }

    /** What stands there. */
    public String in(String text) {
        return text.substring(from, to);
    }

    public boolean fits(String text) {
        return to <= text.length();
    }
}
