package dev.andon.playbook;

/**
 * Which report template an incident gets, before its type is asked. The first rule that fits decides.
 *
 * @param template key of a report template
 */
public record ReportRule(When when, String template) {}
