package dev.andon.people;

/**
 * Sets the house up, as typed.
 *
 * @param name the owner's name
 * @param zone a zone's id, for example Europe/Lisbon: the house's and its owner's
 */
public record SetUp(String organisation, String name, String email, String password, String zone) {}
