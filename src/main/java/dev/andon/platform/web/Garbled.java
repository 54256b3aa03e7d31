package dev.andon.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** A query or a form that is no UTF-8, or has a % that begins no code. Found by the server where it is first asked for. */
public final class Garbled {
    private Garbled() {}

    /** Whether it stands in a chain of causes. Ask {@link TooLarge} first: the server says that in the same way. */
    public static boolean in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException) {
                return true;
            }
        }
        return false;
    }

    static Problem problem() {
        return Problem.of(
                400,
                "unreadable",
                "The query or the form is no UTF-8, or has a % that begins no code; a % itself is written %25.");
    }
}
