package dev.andon.response;

/**
 * A decision was appended. Delivered after commit, at least once; listeners are idempotent by (incidentId, seq).
 *
 * @param type the decision's stable word, see {@link EventCodec}
 * @param status the incident's status after it
 */
public record IncidentDecided(long incidentId, long number, long seq, String type, Status status) {}
