package dev.andon.people;

/**
 * The house was set up. Published inside that transaction, once in its life, so that other modules can furnish it or
 * refuse.
 */
public record HouseSetUp(Person owner) {}
