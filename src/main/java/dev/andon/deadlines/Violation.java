package dev.andon.deadlines;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a follow-up was still to be done when the time a policy gives was over.
 *
 * @param number of the follow-up
 * @param opened when it was opened, or opened again
 * @param policy key of the policy
 * @param team whose it was then; empty for none
 * @param deadline its last day
 * @param at when that day was over
 */
public record Violation(long number, Instant opened, String policy, String team, LocalDate deadline, Instant at) {}
