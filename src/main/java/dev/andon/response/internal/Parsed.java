package dev.andon.response.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What JSON columns say, remembered by their text: most rows have the same few texts in them, and the rest are read again
 * whenever somebody looks at the same room. What is remembered nobody may change.
 */
final class Parsed<T> {
    private static final int KEPT = 1_000;
    private static final int LONGEST = 1_000;

    private final Function<String, T> parse;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    Parsed(Function<String, T> parse) {
        this.parse = parse;
    }

    T of(String text) {
        T before = known.get(text);
        if (before != null) {
            return before;
        }
        T parsed = parse.apply(text);
        if (text.length() <= LONGEST) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(text, parsed);
        }
        return parsed;
    }
}
