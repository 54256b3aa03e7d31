package dev.andon.learning.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.BeginReport;
import dev.andon.learning.OtherReports;
import dev.andon.learning.Particulars;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reports of one incident for programs: the list, another one, and what is said of one as a whole. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class OtherReportsResource {
    private final Reports reports;
    private final OtherReports others;
    private final Incidents incidents;

    OtherReportsResource(Reports reports, OtherReports others, Incidents incidents) {
        this.reports = reports;
        this.others = others;
        this.incidents = incidents;
    }

    /** @param readers ids of those who may know of it besides owners; null for everybody who may see the incident */
    record Item(
            String key,
            String name,
            @Nullable Set<Long> readers,
            boolean namesAsRoles,
            String title,
            String template,
            String status,
            long version,
            Instant draftedAt,
            Instant editedAt) {
        static Item of(Report report) {
            return new Item(
                    report.key(),
                    report.name(),
                    report.readers() == null ? null : new TreeSet<>(report.readers()),
                    report.namesAsRoles(),
                    report.title(),
                    report.template(),
                    report.status().word(),
                    report.version(),
                    report.draftedAt(),
                    report.editedAt());
        }
    }

    @GetMapping("/reports")
    @Operation(summary = "List the reports of an incident that you may know of, its own first")
    @May(Access.VIEWER)
    Slice<Item> list(Actor actor, @PathVariable long number) {
        return Slice.all(reports.all(actor, incidents.find(actor, number)).stream()
                .map(Item::of)
                .toList());
    }

    @PostMapping("/reports")
    @Operation(
            summary = "Begin another report of an incident, for everybody or for some readers",
            description =
                    "With reader_ids, letters that nobody can guess are added to the key; use the one in the answer.")
    @May(Access.RESPONDER)
    ResponseEntity<Item> begin(Actor actor, @PathVariable long number, @RequestBody BeginReport command) {
        Report begun = others.begin(Act.by(actor, "api"), number, command);
        return ResponseEntity.created(URI.create("/api/v1" + begun.path()))
                .eTag(etag(begun.version()))
                .body(Item.of(begun));
    }

    @GetMapping({"/report/particulars", "/reports/{report}/particulars"})
    @Operation(summary = "Read what a report is called, who may know of it, and how it names people")
    @May(Access.VIEWER)
    ResponseEntity<Item> particulars(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return ok(reports.find(actor, ReportAddress.of(number, report)));
    }

    @PutMapping({"/report/particulars", "/reports/{report}/particulars"})
    @Operation(
            summary = "Change what a report is called, who may know of it, and how it names people",
            description = "When it gets its first readers, its key changes; use the one in the answer.")
    @May(Access.RESPONDER)
    ResponseEntity<Item> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Particulars command) {
        ReportAddress at = ReportAddress.of(number, report);
        return ok(others.change(Act.by(actor, "api"), at, command, ifMatch(ifMatch)));
    }

    private static ResponseEntity<Item> ok(Report report) {
        return ResponseEntity.ok().eTag(etag(report.version())).body(Item.of(report));
    }
}
