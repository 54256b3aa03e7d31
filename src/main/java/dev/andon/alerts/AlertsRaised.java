package dev.andon.alerts;

import java.util.List;

/**
 * New alerts that their source's rule says deserve an incident. Published inside the intake's transaction, one event a
 * batch, and delivered after commit through the event publication registry: at least once, so listeners must be
 * idempotent by alert id. Alerts that no rule asks for are not announced; a storm would drown the registry.
 */
public record AlertsRaised(List<Long> alertIds) {}
