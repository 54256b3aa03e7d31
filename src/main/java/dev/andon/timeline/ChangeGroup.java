package dev.andon.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Puts what stands from one thing to another under one title. In a change, what is absent stays and an empty note takes
 * it away.
 *
 * @param from an entry or outside event, such as entry-14
 * @param to likewise
 */
public record ChangeGroup(
        @Nullable String title,
        @Nullable String note,
        @Nullable String from,
        @Nullable String to) {}
