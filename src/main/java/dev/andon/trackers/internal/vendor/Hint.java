package dev.andon.trackers.internal.vendor;

import java.util.Set;

/**
 * What a webhook is good for.
 *
 * @param delivery names it among all of this connection; the same one again has the same
 * @param tickets ids of those that may have changed
 */
public record Hint(String delivery, Set<String> tickets) {}
