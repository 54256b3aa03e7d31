package dev.andon.learning;

/**
 * An edition of a report was published. Delivered after commit, at least once; listeners are idempotent by
 * (reportId, edition).
 *
 * @param key of the report among its incident's
 */
public record ReportOut(long reportId, long incidentId, String key, int edition) {}
