package dev.andon.wording;

/**
 * A wording that could be another, at its place in a text. Advice: nothing is ever refused for it.
 *
 * @param start where it begins, in UTF-16 units from the beginning of the text
 * @param end where it ends, after the last unit
 * @param rule key of the rule that found it
 * @param words what stands there
 * @param question what would tell the reader more
 */
public record Finding(int start, int end, String rule, Kind kind, String words, String question) {

    /** Whether it stands at a place where the other stands, too. */
    boolean meets(Finding other) {
        return start < other.end && other.start < end;
    }
}
