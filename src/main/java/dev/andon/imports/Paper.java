package dev.andon.imports;

import java.util.List;
import java.util.Map;

/**
 * A written report as it was found in a file: what it says of itself, and its parts in order. Every line of the file is in one
 * of them.
 *
 * @param facts what stands in its front matter or in the table or list at its top, by the word it stands under
 * @param title its first heading of the first level; empty when it has none
 * @param opening what stands before its first part
 */
public record Paper(Map<String, String> facts, String title, String opening, List<Part> parts) {
    /** The fact by which a file says that it was exported by an Andon. */
    static final String OWN = "andon_report";

    /** Whether it was exported by an Andon, this one or another. */
    public boolean isOwn() {
        return facts.containsKey(OWN);
    }

    /** What it says of itself under this word; empty when it does not. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /**
     * @param level of its heading, 2 and below
     * @param mark the key of a section, as Andon's own export marks it; empty otherwise
     * @param body without its heading
     */
    public record Part(int level, String heading, String mark, String body) {}
}
