package dev.andon.learning;

/**
 * How new reports of this house begin.
 *
 * @param namesAsRoles whether what Andon writes in them says "the commander" and not the name
 * @param leadUpHours how far before an incident its report looks for changes, in hours
 * @param version grows with every change; 0 for what ships
 */
public record ReportDefaults(boolean namesAsRoles, int leadUpHours, long version) {
    /** The furthest a report looks back, in hours: thirty days. */
    public static final int FURTHEST = 720;

    /** As Andon ships. */
    public static ReportDefaults shipped() {
        return new ReportDefaults(false, 24, 0);
    }
}
