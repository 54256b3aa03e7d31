package dev.andon.learning;

/** Something in a report was changed. Published inside the transaction that changes it, after the change. */
public record ReportEdited(long reportId, long incidentId, String key) {}
