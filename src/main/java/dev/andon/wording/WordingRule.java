package dev.andon.wording;

import java.util.List;

/**
 * What to look for, and what to ask where it is found.
 *
 * <p>A phrase is words with a space between: {@code should|could _ have <done>}. {@code a|b} is either word,
 * {@code panick*} any word that begins so, {@code _} up to three small words such as "not" or "really",
 * {@code <person>} somebody (a name, a pronoun, "the engineer on duty"), {@code <person's>} the same with 's, and
 * {@code <done>} a participle.
 *
 * @param key unique within its language
 * @param place where it counts
 * @param subject {@link Subject#PERSON} when only what people do is meant: "failed to" of a health check is a fact
 * @param phrases what is found
 * @param unless what is not found although a phrase fits: it covers the beginning of the finding
 * @param question asked beside what was found
 * @param on whether it is looked for
 * @param shipped whether it came with Andon, in these or other words
 */
public record WordingRule(
        String key,
        Kind kind,
        Place place,
        Subject subject,
        List<String> phrases,
        List<String> unless,
        String question,
        boolean on,
        boolean shipped) {

    /** Where a rule counts. */
    public enum Place {
        ANYWHERE,
        /** Only where something to do is written down. */
        ACTIONS
    }

    /** Whose deed a phrase tells. */
    public enum Subject {
        ANY,
        PERSON
    }

    WordingRule switched(boolean nowOn) {
        return new WordingRule(key, kind, place, subject, phrases, unless, question, nowOn, shipped);
    }
}
