package dev.andon.alerts.internal.dialect;

import java.util.List;

/** A message that cannot be taken, answered in the shape of its dialect. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String word;
    private final transient List<String> errors;

    /** @param word the dialect's own word for this kind of refusal */
    Refused(int status, String word, String message, List<String> errors) {
        super(message, null, false, false);
        this.status = status;
        this.word = word;
        this.errors = List.copyOf(errors);
    }

    public Answer answer() {
        return Answer.refusal(status, word, String.valueOf(getMessage()), errors);
    }
}
