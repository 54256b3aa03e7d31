package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows of answers that must not simply be given again, because whoever asks may no longer see what they tell. Beans of
 * the modules whose answers these are.
 */
public interface Replays {

    /**
     * Whether the answer that was given before may be given again. If not, the request goes on as if it were the first,
     * with the same key: the command refuses it, or finds by the key that it was done.
     */
    boolean mayReplay(HttpServletRequest request);
}
