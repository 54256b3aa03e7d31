package dev.andon.playbook;

/**
 * What sort of trouble it is; decides how an incident starts.
 *
 * @param restricted whether an incident of this type starts restricted
 * @param reportTemplate key of the template its report starts from
 */
public record IncidentType(String key, String name, String description, boolean restricted, String reportTemplate) {}
