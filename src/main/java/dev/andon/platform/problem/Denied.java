package dev.andon.platform.problem;

/** The actor is known and may not do this. */
public final class Denied extends Refusal {
    public Denied(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String type() {
        return "not-allowed";
    }
}
