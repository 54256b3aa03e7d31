package dev.andon.deadlines;

import java.time.Instant;
import java.util.List;

/** A change of a policy or of the settings: who, when, and from what to what. */
public record Change(Instant at, String by, List<String> facts) {}
