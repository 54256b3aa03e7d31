package dev.andon.interventions;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to start.
 *
 * @param uncleared why it cannot wait, where it needs a clearing that it does not have; null otherwise
 * @param seen the clashes that whoever starts has seen, by {@link Neighbour#key}
 */
public record Start(@Nullable String uncleared, Set<String> seen) {}
