package dev.andon.response.web;

import dev.andon.response.Feedback.Summary;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * How a response went, and the form to say so.
 *
 * @param mayAnswer whether the viewer is asked
 * @param answered how they answered; null when they have not
 */
public record FeedbackPage(
        Incident incident,
        Summary summary,
        Form form,
        boolean mayAnswer,
        @Nullable String answered) {

    /** An unnamed answer cannot be found again, so there is nothing to change. */
    public boolean isOpen() {
        return mayAnswer && !"anonymous".equals(answered);
    }
}
