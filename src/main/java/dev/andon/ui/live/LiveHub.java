package dev.andon.ui.live;

import jakarta.servlet.http.HttpServletResponse;

/** Holds the open streams of this node. */
public interface LiveHub {
    /**
     * Streams a topic to one watcher until it goes away or its time is up (it then reconnects and is checked again).
     * Blocks the calling virtual thread for as long. The caller has checked that the watcher may see the topic.
     *
     * @param lastSeen the id of the page the watcher shows, or the Last-Event-ID it reconnects with
     * @param viewer is asked again once the stream would be ended by a change of who may watch, and whenever such a
     *     change may have gone unheard
     */
    void watch(String topic, long lastSeen, LiveViewer viewer, HttpServletResponse response);
}
