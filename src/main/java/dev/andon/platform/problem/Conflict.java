package dev.andon.platform.problem;

/** The state of the thing does not allow this now. */
public final class Conflict extends Refusal {
    public Conflict(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String type() {
        return "conflict";
    }
}
