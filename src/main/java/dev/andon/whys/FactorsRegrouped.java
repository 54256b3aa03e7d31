package dev.andon.whys;

/**
 * Somebody said that two factors are the same, or that they are not. Published in the transaction of the change; what listens
 * with {@code ApplicationModuleListener} hears of it after the commit, at least once.
 *
 * @param one key of the one
 * @param other key of the other
 */
public record FactorsRegrouped(String one, String other) {}
