package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Marks an answer that shows a secret for the only time, so that it is not kept for a repeated request either. */
public final class SecretAnswer {
    private static final String MARK = SecretAnswer.class.getName();

    private SecretAnswer() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
