package dev.andon.care;

import org.jspecify.annotations.Nullable;

/**
 * A kind word to one person, in one line.
 *
 * @param about which occasion; answered once, it is not made again for the same one
 * @param href where it leads, or null
 * @param act what stands on the link, or null
 */
public record Prompt(
        Moment moment,
        String about,
        String text,
        @Nullable String href,
        @Nullable String act) {

    static Prompt of(Moment moment, String about, String text) {
        return new Prompt(moment, about, text, null, null);
    }

    /** What tells it from every other prompt to the same person in the same incident. */
    String key() {
        return moment.word() + "/" + about;
    }

    /** Whether it offers a break that can be taken now. */
    public boolean offersBreak() {
        return moment == Moment.BREAK;
    }
}
