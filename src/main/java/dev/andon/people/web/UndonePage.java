package dev.andon.people.web;

import dev.andon.platform.outbox.Undone;
import java.time.Instant;
import java.util.List;

/**
 * What failed so far and is tried again.
 *
 * @param all how many there are; those shown may be fewer
 * @param now when this was looked at
 */
public record UndonePage(List<Undone> undone, long all, Instant now) {}
