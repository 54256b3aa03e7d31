package dev.andon.learning;

import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Section;
import dev.andon.playbook.ReportTemplate.Typed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a report.
 *
 * @param generated what was filled in from the log; while body equals it, nobody has written here
 * @param requiredFrom the state of the report from which it must not be empty; null when it never has to be written
 * @param typed what its value is where it is a field; null else
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
        @Nullable String requiredFrom,
        @Nullable Typed typed,
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

    /** A section as its template has it. Version 0 marks a text that has to be numbered and remembered. */
    public static ReportSection begun(Section shape, String text, Instant at) {
        return of(shape, text, text, 0, null, at);
    }

    /** The text of this section in the place that another shape has for it. */
    public ReportSection in(Section shape, String fromLog) {
        return of(shape, body, fromLog, version, writtenBy, writtenAt);
    }

    private static ReportSection of(
            Section shape, String body, String generated, long version, @Nullable String by, Instant at) {
        return new ReportSection(
                shape.key(),
                shape.level(),
                shape.form(),
                shape.heading(),
                shape.help(),
                shape.prefill(),
                shape.requiredFrom(),
                shape.typed(),
                body,
                generated,
                version,
                by,
                at);
    }

    /** Whether it is a value rather than a text. */
    public boolean isField() {
        return form == Form.FIELD;
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
        return with(text, generated, newVersion, by, at);
    }

    public ReportSection withGenerated(String text) {
        return with(body, text, version, writtenBy, writtenAt);
    }

    /** The section as a reader sees it. */
    public ReportSection showing(String text) {
        return with(text, generated, version, writtenBy, writtenAt);
    }

    private ReportSection with(String text, String fromLog, long number, @Nullable String by, Instant at) {
        return new ReportSection(
                key, level, form, heading, help, prefill, requiredFrom, typed, text, fromLog, number, by, at);
    }
}
