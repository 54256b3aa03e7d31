package dev.andon.learning;

import dev.andon.playbook.ReportTemplate.Form;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a report.
 *
 * @param generated what was filled in from the log; while body equals it, nobody has written here
 * @param version grows with every text saved
 * @param writtenBy null for Andon
 */
public record ReportSection(
        String key,
        int level,
        Form form,
        String heading,
        String help,
        String prefill,
        String body,
        String generated,
        long version,
        @Nullable String writtenBy,
        Instant writtenAt) {
    private static final Set<String> FACTS = Set.of("stats", "timeline");

    /** How far a section is. */
    public enum Fill {
        VOID,
        /** Holds what the log says; nobody has told the story yet. */
        PART,
        FULL
    }

    public boolean isBlank() {
        return body.isBlank();
    }

    /** Whether what stands here is Andon's, to be filled again when the log grows. */
    public boolean untouched() {
        return body.equals(generated);
    }

    public boolean expectsText() {
        return form != Form.GROUP || !isBlank();
    }

    public Fill fill() {
        if (isBlank()) {
            return Fill.VOID;
        }
        return untouched() && !FACTS.contains(prefill) ? Fill.PART : Fill.FULL;
    }

    /** The section with another text. */
    public ReportSection written(String text, long newVersion, @Nullable String by, Instant at) {
        return new ReportSection(key, level, form, heading, help, prefill, text, generated, newVersion, by, at);
    }

    public ReportSection withGenerated(String text) {
        return new ReportSection(key, level, form, heading, help, prefill, body, text, version, writtenBy, writtenAt);
    }

    /** The section as a reader sees it. */
    public ReportSection showing(String text) {
        return new ReportSection(
                key, level, form, heading, help, prefill, text, generated, version, writtenBy, writtenAt);
    }
}
