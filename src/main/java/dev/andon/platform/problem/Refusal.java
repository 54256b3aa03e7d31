package dev.andon.platform.problem;

/**
 * A command or question that was understood and refused. The message is shown to the person who asked, so it is
 * written for them. Each kind has one HTTP status; {@code platform.web.Problems} and the pages' error handler map it.
 */
public abstract sealed class Refusal extends RuntimeException
        permits Invalid, Unreadable, Missing, Denied, Conflict, Stale, TooMany {

    protected Refusal(String message) {
        // A refusal is an answer, not a fault: no stack trace to fill in on a hot path.
        super(message, null, false, false);
    }

    /** The HTTP status this refusal answers with. */
    public abstract int status();

    /** The last part of the problem's type URI, a stable word that clients may switch on. */
    public abstract String type();

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
