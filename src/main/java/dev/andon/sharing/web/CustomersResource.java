package dev.andon.sharing.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Slice;
import dev.andon.sharing.CustomerEditing;
import dev.andon.sharing.CustomerEditing.Decide;
import dev.andon.sharing.CustomerEditing.Details;
import dev.andon.sharing.CustomerEditing.Never;
import dev.andon.sharing.CustomerEditing.Redact;
import dev.andon.sharing.CustomerVersions;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.sharing.NeverSaid;
import dev.andon.sharing.Redaction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers read of a report, put together over the API. */
@RestController
@RequestMapping({"/api/v1/incidents/{number}/report/customers", "/api/v1/incidents/{number}/reports/{report}/customers"
})
@Tag(name = "Customers")
class CustomersResource {
    private final CustomerVersions versions;
    private final CustomerEditing editing;
    private final Reports reports;
    private final String base;

    CustomersResource(CustomerVersions versions, CustomerEditing editing, Reports reports, AndonSettings settings) {
        this.versions = versions;
        this.editing = editing;
        this.reports = reports;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    @GetMapping
    @Operation(summary = "Read what customers are to read of a report, and what stands against approving it")
    @May(Access.VIEWER)
    ResponseEntity<CustomersJson> read(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return ok(versions.get(actor, ReportAddress.of(number, report)));
    }

    @PostMapping
    @Operation(summary = "Begin a version of a report for customers, with every section left out")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> begin(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        ReportAddress at = ReportAddress.of(number, report);
        editing.begin(actor, at);
        return created(actor, at, CustomersJson.of(versions.get(actor, at), base));
    }

    @PatchMapping
    @Operation(summary = "Change its title, whether people stay named, and who approves it")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Details body) {
        ReportAddress at = ReportAddress.of(number, report);
        editing.change(actor, at, body, ifMatch(ifMatch));
        return ok(versions.get(actor, at));
    }

    @PutMapping("/sections/{key}")
    @Operation(summary = "Leave a section out, take it, or write it anew")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> decide(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decide body) {
        ReportAddress at = ReportAddress.of(number, report);
        editing.decide(actor, at, key, body, ifMatch(ifMatch));
        return ok(versions.get(actor, at));
    }

    @PostMapping("/redactions")
    @Operation(summary = "Mark words of the original that customers read nowhere")
    @May(Access.RESPONDER)
    ResponseEntity<Redaction> redact(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Redact body) {
        ReportAddress at = ReportAddress.of(number, report);
        return created(actor, at, editing.redact(actor, at, body, ifMatch(ifMatch)));
    }

    @DeleteMapping("/redactions/{id}")
    @Operation(summary = "Show words again that were redacted")
    @May(Access.RESPONDER)
    ResponseEntity<Void> unredact(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id) {
        editing.unredact(actor, ReportAddress.of(number, report), id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/redactions/{id}/checks")
    @Operation(summary = "Say that a redaction is right as the original stands now")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> check(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id) {
        ReportAddress at = ReportAddress.of(number, report);
        editing.check(actor, at, id);
        return created(actor, at, CustomersJson.of(versions.get(actor, at), base));
    }

    @PostMapping("/never")
    @Operation(summary = "Add words that this version must not say; a star stands for the rest of a name")
    @May(Access.RESPONDER)
    ResponseEntity<NeverSaid> never(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Never body) {
        ReportAddress at = ReportAddress.of(number, report);
        return created(actor, at, editing.never(actor, at, body));
    }

    @DeleteMapping("/never/{id}")
    @Operation(summary = "Let this version say words again")
    @May(Access.RESPONDER)
    ResponseEntity<Void> allow(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable long id) {
        editing.allow(actor, ReportAddress.of(number, report), id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/editions")
    @Operation(summary = "List what was published for customers, latest first")
    @May(Access.VIEWER)
    Slice<CustomersJson.Edition> editions(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Slice.all(versions.get(actor, ReportAddress.of(number, report)).editions().stream()
                .map(past -> new CustomersJson.Edition(
                        past.edition(),
                        past.title(),
                        past.markdown(),
                        past.publishedAt(),
                        past.publishedBy(),
                        past.approvedBy()))
                .toList());
    }

    private ResponseEntity<CustomersJson> ok(Whole whole) {
        return ResponseEntity.ok().eTag(etag(whole.version().version())).body(CustomersJson.of(whole, base));
    }

    private <T> ResponseEntity<T> created(Actor actor, ReportAddress at, T body) {
        String path = "/api/v1" + reports.find(actor, at).path() + "/customers";
        return ResponseEntity.created(URI.create(path)).body(body);
    }
}
