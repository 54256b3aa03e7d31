package dev.andon.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Says of an entry whether it is shown, what it is called and what is to be added. What is absent stays; an empty text
 * takes away.
 *
 * @param shown shown, hidden or usual
 */
public record ChangeEntry(
        @Nullable String shown,
        @Nullable String title,
        @Nullable String note) {}
