package dev.andon.response.web;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A line of the log as plain words, where there is no room for more. */
final class PlainLine {
    private static final int LONGEST = 280;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainLine() {}

    static String of(EntryLine line) {
        String head = line.card() == null ? line.strong() : line.card() + " · " + line.strong();
        // In the room bold type parts "SEV2 → SEV1" from what follows.
        String gap = line.strong().contains(" → ") ? " · " : " ";
        String rest = line.rest().isEmpty() ? "" : gap + line.rest();
        String body = line.body();
        return body == null ? head + rest : head + rest + ": " + words(body);
    }

    /** The words of HTML that was made safe before, cut at a word where they are many. */
    static String words(String html) {
        String bare = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(" "));
        return cut(SPACE.matcher(bare).replaceAll(" ").strip());
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }
}
