package dev.andon.prevention;

/**
 * That an earlier follow-up has to do with an incident.
 *
 * @param followUp its number
 * @param why in words: "INC-1042 had the same service: checkout"
 * @param strength how much, large first
 * @param factor whether the factor that the follow-up removes plays a part in the incident
 */
public record Match(long followUp, String why, double strength, boolean factor) {}
