package dev.andon.people;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words people are called by: {@code @ines.rask}. */
public final class Handles {
    public static final int LONGEST = 40;

    /** Whoever types it. Nobody can be called so. */
    public static final String ME = "me";

    private static final String WORD = "[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?";
    private static final Pattern HANDLE = Pattern.compile(WORD);

    /** Not within a word, an address or a path: ines@example.org mentions nobody. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./+-])@(" + WORD + ")(?![\\p{L}\\p{N}_@])", Pattern.CASE_INSENSITIVE);

    private Handles() {}

    public static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches() && !text.equals(ME);
    }

    /** As it is kept: without the @, in lower case. */
    public static String bare(String typed) {
        String word = typed.startsWith("@") ? typed.substring(1) : typed;
        return word.toLowerCase(Locale.ROOT);
    }

    /** Every word after an @ in a text, in order; whether somebody is called so is another question. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher mentions = mentions(text);
        while (mentions.find()) {
            found.add(bare(mentions.group(1)));
        }
        return found;
    }

    /** Finds what {@link #in} finds, with its place; group 1 is the word. */
    public static Matcher mentions(String text) {
        return MENTION.matcher(text);
    }
}
