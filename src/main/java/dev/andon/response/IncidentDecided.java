package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A decision was appended. Delivered after commit, at least once; listeners are idempotent by (incidentId, seq).
 *
 * @param type the decision's stable word, see {@link EventCodec}
 * @param status the incident's status after it
 */
@JsonIgnoreProperties("number") // an earlier version told it; such events may still wait for their listeners
public record IncidentDecided(long incidentId, long seq, String type, Status status) {

    /** Whether the incident may have been over until now: it is live, and was reopened, unmerged or moved on. */
    public boolean mayBeBack() {
        return status.isLive() && (type.equals("status_changed") || type.equals("unmerged"));
    }
}
