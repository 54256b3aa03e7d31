package dev.andon.platform.problem;

/** The request could not be read at all: broken JSON, broken UTF-8, a header that makes no sense. */
public final class Unreadable extends Refusal {
    public Unreadable(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String type() {
        return "unreadable";
    }
}
