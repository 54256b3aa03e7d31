package dev.andon.platform.problem;

/** Somebody changed the thing since the sender read it (If-Match, version field). */
public final class Stale extends Refusal {
    public Stale(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 412;
    }

    @Override
    public String type() {
        return "stale";
    }
}
