package dev.andon.trackers;

import java.time.Instant;
import java.util.List;

/**
 * Somebody changed a connection.
 *
 * @param facts what differs, one line a field
 */
public record ConnectionChange(String connection, Instant at, String by, List<String> facts) {}
