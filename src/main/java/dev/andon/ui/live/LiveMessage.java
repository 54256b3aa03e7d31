package dev.andon.ui.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One push.
 *
 * @param id the change up to which it brings the page; sent as the SSE id, returned as Last-Event-ID
 * @param html turbo streams, or what else the script of such a page reads, on lines of their own; empty when there is
 *     nothing to say
 * @param viewers the topics of the {@link LiveViewer}s who may be told; null when everybody who watches may
 */
public record LiveMessage(long id, String html, @Nullable Set<String> viewers) {

    public LiveMessage(long id, String html) {
        this(id, html, null);
    }
}
