package dev.andon.learning.web;

import dev.andon.learning.ReportSummary;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports for programs. */
@RestController
class ReportsResource {
    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    record Item(
            long incident,
            String title,
            String severity,
            String template,
            String status,
            boolean editedAfterPublication,
            Instant draftedAt,
            Instant editedAt,
            @Nullable Instant publishedAt) {
        static Item of(ReportSummary report) {
            return new Item(
                    report.incident().number(),
                    report.title(),
                    report.incident().severity(),
                    report.template(),
                    report.status().word(),
                    report.editedAfterPublication(),
                    report.draftedAt(),
                    report.editedAt(),
                    report.publishedAt());
        }
    }

    @GetMapping("/api/v1/reports")
    @Operation(summary = "List reports, drafts and published ones")
    @May(Access.VIEWER)
    Slice<Item> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return reports.list(actor, Cursor.read(cursor, 2), PageSize.of(pageSize))
                .map(Item::of);
    }
}
