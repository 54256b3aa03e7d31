package dev.andon.response;

/**
 * Something about how an incident is led that one would rather know. It holds nobody up.
 *
 * @param key a stable word
 * @param text for people
 */
public record Warning(String key, String text) {}
