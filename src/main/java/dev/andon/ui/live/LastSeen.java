package dev.andon.ui.live;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How far a watcher has come: what it reconnects with, else what its page was rendered at. */
public final class LastSeen {
    private LastSeen() {}

    /** Reads {@code Last-Event-ID}, else {@code ?after=}; 0, everything, when there is neither. */
    public static long of(HttpServletRequest request) {
        // The header wins: EventSource reconnects to the URL it began with, whose "after" is old by then.
        Long id = number(request.getHeader("Last-Event-ID"));
        Long after = number(request.getParameter("after"));
        return id != null ? id : after != null ? after : 0;
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            return null;
        }
        return Long.valueOf(text);
    }
}
