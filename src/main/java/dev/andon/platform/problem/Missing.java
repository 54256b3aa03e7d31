package dev.andon.platform.problem;

/** There is no such thing, or none that this actor may know of; the two must not be told apart. */
public final class Missing extends Refusal {
    public Missing(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String type() {
        return "not-found";
    }
}
