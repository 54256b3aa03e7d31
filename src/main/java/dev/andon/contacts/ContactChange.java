package dev.andon.contacts;

import java.time.Instant;
import java.util.List;

/**
 * A change of the directory, of a tree or of a setting, as it was written down.
 *
 * @param facts "Place: Malmö → Lund"; of numbers only kind and end
 */
public record ContactChange(Instant at, String by, String what, List<String> facts) {}
