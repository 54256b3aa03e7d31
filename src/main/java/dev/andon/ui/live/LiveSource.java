package dev.andon.ui.live;

/** Renders what watchers of one kind of topic are sent. A bean in the module that owns the pages. */
public interface LiveSource {
    /** The first part of the topics this source renders: "incident" of "incident/42". */
    String kind();

    /**
     * Everything that changed after {@code lastSeen}, as turbo streams. Rendered once and sent to every watcher, so it
     * must not depend on who looks. Called again with an older id for a watcher that reconnects. A watcher may be sent
     * the same change twice; streams that name their elements by id (append, replace) do not mind.
     *
     * @param key the second part of the topic
     */
    LiveMessage since(String key, long lastSeen);

    /**
     * One part as it is now, as turbo streams; its id means nothing. Rendered as {@link #since} is. Empty where nothing
     * stands beside the changes.
     *
     * @param part of {@link Live#stirred}
     */
    default LiveMessage beside(String key, String part) {
        return new LiveMessage(0, "");
    }
}
