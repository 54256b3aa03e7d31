package dev.andon.response;

import java.time.Instant;

/**
 * A step of a runbook that is done in an incident.
 *
 * @param runbook its key in the catalog
 * @param wording as it was when it was ticked
 * @param at when it was done
 */
public record TickedStep(String runbook, int step, String wording, String by, Instant at) {}
