package dev.andon.whys;

/**
 * Somebody said that a factor plays a part in an incident, or that it does not, or plays another. Published in the transaction
 * of the change; what listens with {@code ApplicationModuleListener} hears of it after the commit, at least once.
 *
 * @param change its number among the changes of that incident's whys
 */
public record FactorsMarked(long incidentId, long change) {}
