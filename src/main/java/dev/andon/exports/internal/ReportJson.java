package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.learning.Edition;
import dev.andon.learning.Figure;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs. Fields may be added; when one changes its meaning or goes, {@code version} grows.
 *
 * @param format always andon-report
 * @param document the whole report as Markdown
 */
public record ReportJson(
        String format,
        int version,
        Of incident,
        About report,
        List<Figure> figures,
        List<Manuscript.Part> sections,
        String document) {

    /** The incident it is about. */
    public record Of(
            long number,
            String title,
            @Nullable String summary,
            String severity,
            String type,
            String status,
            List<String> services,
            List<String> tags,
            Map<String, String> roles,
            Instant declaredAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt) {}

    /** The report; the last three are null for one as it stands. */
    public record About(
            String key,
            String name,
            String title,
            String template,
            String status,
            Instant draftedAt,
            Instant editedAt,
            List<String> writers,
            String url,
            @Nullable Integer edition,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}

    public static ReportJson of(Manuscript from) {
        return new ReportJson(
                "andon-report", 1, incident(from), about(from), from.figures(), from.parts(), from.document());
    }

    private static Of incident(Manuscript from) {
        Incident one = from.incident();
        Map<String, String> roles = new TreeMap<>();
        if (from.named()) {
            one.roles().forEach((role, holder) -> roles.put(role, holder.name()));
        }
        return new Of(
                one.number(),
                one.title(),
                from.named() ? one.summary() : null,
                one.severity(),
                one.type(),
                one.status().name().toLowerCase(Locale.ROOT),
                one.services(),
                List.copyOf(one.labels().tags()),
                roles,
                one.declaredAt(),
                one.resolvedAt(),
                one.closedAt());
    }

    private static About about(Manuscript from) {
        Edition edition = from.edition();
        return new About(
                from.report().key(),
                from.report().name(),
                from.title(),
                from.report().template(),
                edition == null ? from.report().status().word() : "published",
                from.report().draftedAt(),
                from.report().editedAt(),
                from.writers(),
                from.url(),
                edition == null ? null : edition.edition(),
                edition == null ? null : edition.publishedAt(),
                edition == null ? null : from.publishedBy());
    }
}
