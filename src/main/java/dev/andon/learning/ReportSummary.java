package dev.andon.learning;

import dev.andon.response.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as a list shows it. */
public record ReportSummary(
        long id,
        Incident incident,
        String template,
        String title,
        Report.Status status,
        boolean editedAfterPublication,
        Instant draftedAt,
        Instant editedAt,
        @Nullable Instant publishedAt) {}
