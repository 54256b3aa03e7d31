package dev.andon.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the catch-up that another module contributes: the updates, the open tasks, the checklist. A bean of that
 * module. It answers from structured data, quickly and always the same, and whoever reads it may see the incident.
 */
public interface CatchUpPart {

    /** Order among the parts, small first; the updates are 10. */
    int order();

    /**
     * What it has to say, or null when there is nothing.
     *
     * @param sinceSeq up to which entry the reader knows the incident; 0 when not at all
     */
    @Nullable
    Section of(Incident incident, long sinceSeq);

    /**
     * A heading and what stands under it.
     *
     * @param key a word unique among parts; its name in JSON
     * @param title as people read it
     */
    record Section(String key, String title, List<Line> lines) {}

    /**
     * One thing to know.
     *
     * @param text plain words, not Markdown
     * @param href where it leads, or null
     * @param at the time that belongs to it, or null: by when it is due, or when it happened
     * @param urgent whether it is late or waits for somebody
     * @param past whether its time is when it happened; nobody is late then, however urgent it is
     */
    record Line(
            String text, @Nullable String href, @Nullable Instant at, boolean urgent, boolean past) {

        public Line(String text, @Nullable String href, @Nullable Instant at, boolean urgent) {
            this(text, href, at, urgent, false);
        }
    }
}
