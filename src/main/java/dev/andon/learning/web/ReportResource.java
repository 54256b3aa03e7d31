package dev.andon.learning.web;

import static dev.andon.platform.web.Revision.check;
import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.Edition;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs. With {@code Accept: text/markdown} a report is the whole document. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report")
class ReportResource {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown");

    private final Reports reports;
    private final Reporting reporting;
    private final Incidents incidents;

    ReportResource(Reports reports, Reporting reporting, Incidents incidents) {
        this.reports = reports;
        this.reporting = reporting;
        this.incidents = incidents;
    }

    /** @param template key of a report template; absent means as the incident's type says */
    record Begin(@Nullable String template) {}

    record Change(@Nullable String title, @Nullable String template) {}

    /** @param version of the text this one starts from; If-Match says the same */
    record Write(@Nullable String body, @Nullable Long version) {}

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/markdown"})
    @Operation(summary = "Read the report of an incident; as text/markdown, all of it as text")
    @May(Access.VIEWER)
    ResponseEntity<Object> read(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Report report = reporting
                .existing(incidents.find(actor, number))
                .orElseThrow(() -> new Missing("Incident %d has no report yet.".formatted(number)));
        if (wantsMarkdown(accept)) {
            return ResponseEntity.ok()
                    .eTag(etag(report.version()))
                    .contentType(ReportPage.MARKDOWN)
                    .body(reports.document(actor, number));
        }
        return ok(actor, report);
    }

    @PostMapping
    @Operation(summary = "Begin the report, drafted from the log")
    @May(Access.RESPONDER)
    ResponseEntity<Object> begin(
            Actor actor, @PathVariable long number, @RequestBody(required = false) @Nullable Begin begin) {
        String template = begin == null ? null : begin.template();
        Incident incident = incidents.find(actor, number);
        Optional<Report> existing = reports.of(incident);
        if (existing.isPresent()) {
            return there(actor, existing.get(), template);
        }
        try {
            Report report = reporting.draft(Act.by(actor, "api"), number, template);
            return ResponseEntity.created(URI.create("/api/v1/incidents/%d/report".formatted(number)))
                    .eTag(etag(report.version()))
                    .body(body(actor, report));
        } catch (Conflict conflict) {
            // The rule that begins a report for every incident that is over may have been faster.
            return there(actor, reports.of(incident).orElseThrow(() -> conflict), template);
        }
    }

    private ResponseEntity<Object> there(Actor actor, Report report, @Nullable String template) {
        if (template != null && !template.equals(report.template())) {
            throw new Conflict("Incident %d has a report already, in the shape %s. PATCH changes the shape."
                    .formatted(report.number(), report.template()));
        }
        return ok(actor, report);
    }

    @PatchMapping
    @Operation(summary = "Change the title of a report, or its shape")
    @May(Access.RESPONDER)
    ResponseEntity<Object> change(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        check(ifMatch(ifMatch), reports.find(actor, number).version());
        reporting.change(Act.by(actor, "api"), number, change.title(), change.template());
        return ok(actor, reports.find(actor, number));
    }

    @GetMapping("/sections/{key}")
    @Operation(summary = "Read one section of a report")
    @May(Access.VIEWER)
    ResponseEntity<ReportBody.Section> section(Actor actor, @PathVariable long number, @PathVariable String key) {
        return ok(section(reports.find(actor, number), key));
    }

    @PatchMapping("/sections/{key}")
    @Operation(summary = "Write one section of a report")
    @May(Access.RESPONDER)
    ResponseEntity<ReportBody.Section> write(
            Actor actor,
            @PathVariable long number,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Write write) {
        Long matched = ifMatch(ifMatch);
        Long version = matched == null ? write.version() : matched;
        Report report = reporting.write(Act.by(actor, "api"), number, key, write.body(), version);
        return ok(section(report, key));
    }

    @PostMapping("/publication")
    @Operation(summary = "Publish the report as it stands, as a new edition")
    @May(Access.RESPONDER)
    ResponseEntity<ReportBody.Published> publish(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Edition edition = reporting.publish(Act.by(actor, "api"), number, ifMatch(ifMatch));
        String url = "/api/v1/incidents/%d/report/editions/%d".formatted(number, edition.edition());
        return ResponseEntity.created(URI.create(url)).body(ReportBody.Published.of(edition));
    }

    @GetMapping("/editions/{edition}")
    @Operation(summary = "Read an edition that was published, as Markdown")
    @May(Access.VIEWER)
    ResponseEntity<String> edition(Actor actor, @PathVariable long number, @PathVariable int edition) {
        return ResponseEntity.ok()
                .contentType(ReportPage.MARKDOWN)
                .body(reports.edition(actor, number, edition).document());
    }

    private ResponseEntity<Object> ok(Actor actor, Report report) {
        return ResponseEntity.ok()
                .eTag(etag(report.version()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(actor, report));
    }

    private static ResponseEntity<ReportBody.Section> ok(ReportSection section) {
        return ResponseEntity.ok().eTag(etag(section.version())).body(ReportBody.Section.of(section));
    }

    private ReportBody body(Actor actor, Report report) {
        return ReportBody.of(report, reports.figures(incidents.find(actor, report.number())));
    }

    private static ReportSection section(Report report, String key) {
        return report.section(key).orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
    }

    private static boolean wantsMarkdown(String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .toList();
        for (MediaType type : wanted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(MARKDOWN)) {
                return true;
            }
        }
        return false;
    }
}
