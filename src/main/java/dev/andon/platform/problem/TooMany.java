package dev.andon.platform.problem;

/** Too many attempts; the message says when to try again. */
public final class TooMany extends Refusal {
    public TooMany(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String type() {
        return "too-many-requests";
    }
}
