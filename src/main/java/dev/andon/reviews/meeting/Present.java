package dev.andon.reviews.meeting;

/**
 * Somebody who was in a review meeting.
 *
 * @param by name of who said so: mostly they themselves
 */
public record Present(long person, String name, String by) {}
