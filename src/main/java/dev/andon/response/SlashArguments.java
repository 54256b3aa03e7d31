package dev.andon.response;

import dev.andon.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** What stands after the word of a slash command, read from left to right. */
public final class SlashArguments {
    private String rest;

    public SlashArguments(String rest) {
        this.rest = rest.strip();
    }

    /** The next word, left where it is; empty when there is none. */
    public String peek() {
        return rest.substring(0, end());
    }

    /** The next word; empty when there is none. */
    public String word() {
        String word = peek();
        rest = rest.substring(word.length()).stripLeading();
        return word;
    }

    /** All that is left, on however many lines; empty when nothing is. */
    public String text() {
        String text = rest;
        rest = "";
        return text;
    }

    /** All that is left, or null when nothing is. */
    public @Nullable String textOrNull() {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    /** Refuses what was typed, in a sentence about it. */
    public static Invalid wrong(String message) {
        return new Invalid("text", message);
    }

    private int end() {
        int at = 0;
        while (at < rest.length() && !Character.isWhitespace(rest.charAt(at))) {
            at++;
        }
        return at;
    }
}
