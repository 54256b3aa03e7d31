package dev.andon.playbook;

/**
 * The document an incident starts with. The first one that fits an incident is its.
 *
 * @param when which incidents it is for
 * @param body Markdown; words in double braces, such as {@code {{title}}}, are filled from the incident
 */
public record DocumentTemplate(String key, String name, When when, String body) {}
