package dev.andon.response;

/**
 * Everything that can happen in an incident. Read {@link Decision} and {@link Contribution}: together they are the best
 * documentation the product has.
 *
 * <p>To add one: the record; a word, version and golden JSON in {@link EventCodec}; the switches the compiler then
 * lists. Fields hold ids and words, never types of other modules, because a log outlives every class.
 */
public sealed interface IncidentEvent permits Decision, Contribution {}
