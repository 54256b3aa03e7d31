package dev.andon.learning;

import java.util.List;

/**
 * Somebody whose words stand in a report.
 *
 * @param words how many of those that stand there now
 * @param sections headings of those they are in, in the order of the report
 */
public record Contributor(String name, long words, List<String> sections) {

    /** "about 120 words": nobody counts. */
    public String inWords() {
        long about = words < 20 ? words : Math.round(words / 10.0) * 10;
        return words == 1 ? "a word" : (words < 20 ? "" : "about ") + about + " words";
    }
}
