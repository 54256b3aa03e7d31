package dev.andon.platform.web;

import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** More was sent than is taken. Thrown while reading, so that what is beyond the limit is never held in memory. */
public final class TooLarge extends IOException {
    private final long limit;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The refusal in a chain of causes, if there is one: JSON readers wrap it. */
    public static @Nullable TooLarge in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge tooLarge) {
                return tooLarge;
            }
            // What the server says of a form without Content-Length; it reads forms past every filter.
            if (cause instanceof InvalidParameterException form && form.getErrorCode() == 413) {
                return new TooLarge(BodyLimit.FORM);
            }
        }
        return null;
    }

    public String sentence() {
        return "That is more than fits: at most %s are taken at once.".formatted(size());
    }

    public Problem problem() {
        return Problem.of(413, "too-large", "The body is too large: at most " + size() + " are taken.");
    }

    private String size() {
        return limit / 1024 / 1024 + " MiB (" + limit + " bytes)";
    }
}
