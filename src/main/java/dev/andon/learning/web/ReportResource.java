package dev.andon.learning.web;

import static dev.andon.platform.web.Revision.check;
import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.Edition;
import dev.andon.learning.Publishing;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
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
@RequestMapping("/api/v1/incidents/{number}")
class ReportResource {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown");

    private final Reports reports;
    private final Reporting reporting;
    private final Publishing publishing;
    private final Incidents incidents;

    ReportResource(Reports reports, Reporting reporting, Publishing publishing, Incidents incidents) {
        this.reports = reports;
        this.reporting = reporting;
        this.publishing = publishing;
        this.incidents = incidents;
    }

    /** @param template key of a report template; absent means as the incident's type says */
    record Begin(@Nullable String template) {}

    record Change(@Nullable String title, @Nullable String template) {}

    /** @param version of the text this one starts from; If-Match says the same */
    record Write(@Nullable String body, @Nullable Long version) {}

    @GetMapping(
            path = {"/report", "/reports/{report}"},
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/markdown"})
    @Operation(summary = "Read the report of an incident; as text/markdown, all of it as text")
    @May(Access.VIEWER)
    ResponseEntity<Object> read(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        ReportAddress at = ReportAddress.of(number, report);
        reporting.existing(incidents.find(actor, number));
        Report found = reports.find(actor, at);
        if (wantsMarkdown(accept)) {
            return ResponseEntity.ok()
                    .eTag(etag(found.version()))
                    .contentType(ReportPage.MARKDOWN)
                    .body(reports.document(actor, at));
        }
        return ok(actor, found);
    }

    @PostMapping("/report")
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

    @PatchMapping({"/report", "/reports/{report}"})
    @Operation(summary = "Change the title of a report, or its shape")
    @May(Access.RESPONDER)
    ResponseEntity<Object> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        ReportAddress at = ReportAddress.of(number, report);
        check(ifMatch(ifMatch), reports.find(actor, at).version());
        reporting.change(Act.by(actor, "api"), at, change.title(), change.template());
        return ok(actor, reports.find(actor, at));
    }

    @GetMapping({"/report/sections/{key}", "/reports/{report}/sections/{key}"})
    @Operation(summary = "Read one section of a report")
    @May(Access.VIEWER)
    ResponseEntity<ReportBody.Section> section(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key) {
        ReportAddress at = ReportAddress.of(number, report);
        return ok(section(reports.find(actor, at), key));
    }

    @PatchMapping({"/report/sections/{key}", "/reports/{report}/sections/{key}"})
    @Operation(summary = "Write one section of a report")
    @May(Access.RESPONDER)
    ResponseEntity<ReportBody.Section> write(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Write write) {
        ReportAddress at = ReportAddress.of(number, report);
        Long matched = ifMatch(ifMatch);
        Long version = matched == null ? write.version() : matched;
        Report written = reporting.write(Act.by(actor, "api"), at, key, write.body(), version);
        return ok(section(written, key));
    }

    @PostMapping({"/report/publication", "/reports/{report}/publication"})
    @Operation(summary = "Publish the report as it stands, as a new edition")
    @May(Access.RESPONDER)
    ResponseEntity<ReportBody.Published> publish(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ReportAddress at = ReportAddress.of(number, report);
        Edition edition = publishing.publish(Act.by(actor, "api"), at, ifMatch(ifMatch));
        String url = "/api/v1" + reports.find(actor, at).path() + "/editions/" + edition.edition();
        return ResponseEntity.created(URI.create(url)).body(ReportBody.Published.of(edition));
    }

    @GetMapping({"/report/editions/{edition}", "/reports/{report}/editions/{edition}"})
    @Operation(summary = "Read an edition that was published, as Markdown")
    @May(Access.VIEWER)
    ResponseEntity<String> edition(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int edition) {
        ReportAddress at = ReportAddress.of(number, report);
        return ResponseEntity.ok()
                .contentType(ReportPage.MARKDOWN)
                .body(reports.edition(actor, at, edition).document());
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
        return ReportBody.of(report, reports.figures(incidents.find(actor, report.number()), report));
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
