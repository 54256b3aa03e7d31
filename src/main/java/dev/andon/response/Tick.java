package dev.andon.response;

import java.time.Instant;

/**
 * An item of a checklist that somebody ticked.
 *
 * @param text what the item said then
 * @param seq its entry in the log
 */
public record Tick(String checklist, String item, String text, String by, Instant at, long seq) {}
