package dev.andon.learning.web;

import dev.andon.learning.Edition;
import dev.andon.learning.Figure;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as the API answers it. */
record ReportBody(
        long incident,
        String key,
        String name,
        @Nullable Set<Long> readers,
        boolean namesAsRoles,
        String title,
        String template,
        String status,
        boolean editedAfterPublication,
        long version,
        Instant draftedAt,
        Instant editedAt,
        @Nullable Published publication,
        List<Figure> figures,
        List<Section> sections) {

    static ReportBody of(Report report, List<Figure> figures) {
        Edition edition = report.edition();
        return new ReportBody(
                report.number(),
                report.key(),
                report.name(),
                report.readers(),
                report.namesAsRoles(),
                report.title(),
                report.template(),
                report.status().word(),
                report.editedAfterPublication(),
                report.version(),
                report.draftedAt(),
                report.editedAt(),
                edition == null ? null : Published.of(edition),
                figures,
                report.sections().stream().map(Section::of).toList());
    }

    record Published(int edition, String title, Instant publishedAt, String publishedBy) {
        static Published of(Edition edition) {
            return new Published(edition.edition(), edition.title(), edition.publishedAt(), edition.publishedBy());
        }
    }

    /**
     * @param kind what the value of a field is; null for all other forms
     * @param requiredFrom the state of the report from which it must be written; null for never
     * @param fill void, part (as filled from the log) or full
     */
    record Section(
            String key,
            int level,
            String form,
            @Nullable String kind,
            List<String> choices,
            @Nullable String requiredFrom,
            String heading,
            String help,
            String body,
            String fill,
            long version,
            @Nullable String writtenBy,
            Instant writtenAt) {
        static Section of(ReportSection section) {
            Typed typed = section.typed();
            return new Section(
                    section.key(),
                    section.level(),
                    section.form().word(),
                    typed == null ? null : typed.kind().word(),
                    typed == null ? List.of() : typed.choices(),
                    section.requiredFrom(),
                    section.heading(),
                    section.help(),
                    section.body(),
                    section.fill().name().toLowerCase(Locale.ROOT),
                    section.version(),
                    section.writtenBy(),
                    section.writtenAt());
        }
    }
}
