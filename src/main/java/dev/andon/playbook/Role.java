package dev.andon.playbook;

/**
 * A part somebody plays in an incident.
 *
 * @param card what one does in this role and what one leaves to others; read by somebody who is new to it
 */
public record Role(String key, String name, String card) {}
