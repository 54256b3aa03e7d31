package dev.andon.prevention;

/**
 * What follow-ups of a team would have prevented or shortened had they been done. An incident for which several were named
 * counts once.
 *
 * @param team its key; empty for follow-ups that are no team's
 * @param followUps how many of its follow-ups were named
 */
public record LedgerTeam(String team, int followUps, LedgerLine.Meanwhile meanwhile) {}
