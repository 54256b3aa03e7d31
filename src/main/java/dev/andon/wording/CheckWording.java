package dev.andon.wording;

import dev.andon.platform.problem.Validation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text to be read for its wording.
 *
 * @param text Markdown, at most {@link #LONGEST} characters; nothing in it is kept
 * @param context null for a report in English
 */
public record CheckWording(@Nullable String text, @Nullable Context context) {
    public static final int LONGEST = 500_000;
    private static final Set<String> SORTS = Set.of("report", "action", "follow_up");

    /**
     * @param kind report (the usual), action (all of it says what is to be done) or follow_up (the title of one)
     * @param language ISO 639-1; null for English
     * @param incident number of the incident it is about; people in its log are known then
     */
    public record Context(
            @Nullable String kind,
            @Nullable String language,
            @Nullable Long incident) {
        static final Context USUAL = new Context(null, null, null);

        String code() {
            return language == null ? "en" : language;
        }

        boolean actions() {
            return kind != null && !kind.equals("report");
        }
    }

    Context about() {
        return context == null ? Context.USUAL : context;
    }

    /** The text, unit for unit as it was sent: places in it must fit. */
    String checked(Set<String> languages) {
        Validation check = new Validation();
        String sent = text == null ? "" : text;
        check.check(text != null, "text", "is required");
        Validation.forbidden(sent)
                .ifPresent(c -> check.error("text", "holds the character U+%04X, which is not allowed".formatted(c)));
        check.check(sent.length() <= LONGEST, "text", "is longer than %,d characters".formatted(LONGEST));
        String kind = about().kind();
        check.check(kind == null || SORTS.contains(kind), "context.kind", "must be report, action or follow_up");
        check.check(
                languages.contains(about().code()),
                "context.language",
                "must be one of " + String.join(", ", languages));
        check.throwIfAny();
        return sent;
    }
}
