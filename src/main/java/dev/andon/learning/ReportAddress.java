package dev.andon.learning;

import org.jspecify.annotations.Nullable;

/**
 * Which report.
 *
 * @param number of the incident
 * @param key {@link Report#MAIN} for the incident's own
 */
public record ReportAddress(long number, String key) {
    /** An incident's own report. */
    public static ReportAddress main(long number) {
        return new ReportAddress(number, Report.MAIN);
    }

    /** @param key null for the incident's own */
    public static ReportAddress of(long number, @Nullable String key) {
        return key == null ? main(number) : new ReportAddress(number, key);
    }
}
