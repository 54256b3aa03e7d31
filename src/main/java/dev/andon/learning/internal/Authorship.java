package dev.andon.learning.internal;

import dev.andon.coedit.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose words a text is made of, followed through its changes. */
public final class Authorship {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’_-][\\p{L}\\p{N}]+)*");

    private List<Span> spans = new ArrayList<>();
    private String text = "";

    private record Span(@Nullable String by, int length) {}

    /** The text became another one. */
    public void becomes(String next, @Nullable String by) {
        after(Change.between(text, next), by);
    }

    /** Somebody changed it; null for Andon. */
    public void after(Change change, @Nullable String by) {
        List<Span> next = new ArrayList<>();
        int at = 0;
        for (Change.Part part : change.parts()) {
            String inserted = part.text();
            if (inserted == null) {
                keep(next, at, at + part.length());
            } else {
                add(next, new Span(by, inserted.length()));
            }
            at += part.length();
        }
        text = change.apply(text);
        spans = next;
    }

    private void keep(List<Span> next, int from, int to) {
        int at = 0;
        for (Span span : spans) {
            int end = at + span.length();
            int kept = Math.min(end, to) - Math.max(at, from);
            if (kept > 0) {
                add(next, new Span(span.by(), kept));
            }
            at = end;
        }
    }

    private static void add(List<Span> spans, Span more) {
        if (more.length() == 0) {
            return;
        }
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && Objects.equals(last.by(), more.by())) {
            spans.set(spans.size() - 1, new Span(last.by(), last.length() + more.length()));
        } else {
            spans.add(more);
        }
    }

    /** How many words of each person stand in it; a word is whose it begins with. */
    public Map<String, Long> words() {
        Map<String, Long> words = new LinkedHashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String by = at(word.start());
            if (by != null) {
                words.merge(by, 1L, Long::sum);
            }
        }
        return words;
    }

    private @Nullable String at(int place) {
        int at = 0;
        for (Span span : spans) {
            at += span.length();
            if (place < at) {
                return span.by();
            }
        }
        return null;
    }
}
