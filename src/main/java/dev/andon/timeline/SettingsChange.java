package dev.andon.timeline;

import java.time.Instant;
import java.util.List;

/**
 * Somebody changed how the house keeps timelines.
 *
 * @param source web or api
 * @param facts what differs, one line each
 */
public record SettingsChange(Instant at, String by, String source, List<String> facts) {}
