package dev.andon.interventions;

import dev.andon.interventions.Policy.Offered;
import dev.andon.platform.problem.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to put an option on the board.
 *
 * @param kind a word of {@link Remedy}; absent means other
 * @param minutes how long until it works, 1 to 1,440; null when nobody knows
 * @param reversible yes, partly or no; absent means partly
 * @param risk low, medium or high; absent means medium
 */
public record ListOption(
        @Nullable String kind,
        @Nullable String text,
        @Nullable Integer minutes,
        @Nullable String reversible,
        @Nullable String risk) {
    /** The most characters of an option, which is one line. */
    public static final int TEXT = 300;

    private static final int DAY = 1_440;

    /** @param path what the names of fields begin with; empty where they stand alone */
    Offered checked(Validation check, String path) {
        Remedy remedy = blank(kind) ? Remedy.OTHER : Remedy.find(kind).orElse(null);
        check.check(remedy != null, path + "kind", "is not one of the sorts of options");
        Reversible back = blank(reversible)
                ? Reversible.PARTLY
                : Reversible.find(reversible).orElse(null);
        check.check(back != null, path + "reversible", "must be yes, partly or no");
        Risk judged = blank(risk) ? Risk.MEDIUM : Risk.find(risk).orElse(null);
        check.check(judged != null, path + "risk", "must be low, medium or high");
        check.check(
                minutes == null || minutes >= 1 && minutes <= DAY, path + "minutes", "must be between 1 and " + DAY);
        return new Offered(
                remedy == null ? Remedy.OTHER : remedy,
                check.line(path + "text", text, TEXT),
                minutes,
                back == null ? Reversible.PARTLY : back,
                judged == null ? Risk.MEDIUM : judged);
    }

    private static boolean blank(@Nullable String word) {
        return word == null || word.isBlank();
    }
}
