package dev.andon.approvals;

import dev.andon.people.Actor;
import java.time.Instant;

/** A step with when it happened and who did it. */
public record Told(Instant at, Actor actor, Step step) {}
