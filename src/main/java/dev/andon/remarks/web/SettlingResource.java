package dev.andon.remarks.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;
import static dev.andon.remarks.web.RemarkResource.MAIN;
import static dev.andon.remarks.web.RemarkResource.ONE;
import static dev.andon.remarks.web.RemarkResource.OTHER;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarking;
import dev.andon.remarks.Suggesting;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Comments on reports, for programs: what becomes of them. */
@RestController
@Tag(name = "Comments on reports")
class SettlingResource {
    private final Remarking remarking;
    private final Suggesting suggesting;
    private final Reports reports;

    SettlingResource(Remarking remarking, Suggesting suggesting, Reports reports) {
        this.remarking = remarking;
        this.suggesting = suggesting;
        this.reports = reports;
    }

    record ReasonJson(@Nullable String reason) {}

    @PostMapping({MAIN + ONE + "/resolution", OTHER + ONE + "/resolution"})
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a comment is settled")
    ResponseEntity<RemarkJson> resolve(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ReportAddress at = ReportAddress.of(number, report);
        return answer(
                HttpStatus.CREATED, actor, at, remarking.resolve(Act.by(actor, "api"), at, comment, ifMatch(ifMatch)));
    }

    @DeleteMapping({MAIN + ONE + "/resolution", OTHER + ONE + "/resolution"})
    @May(Access.RESPONDER)
    @Operation(summary = "Open a comment again")
    ResponseEntity<RemarkJson> reopen(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ReportAddress at = ReportAddress.of(number, report);
        return answer(HttpStatus.OK, actor, at, remarking.reopen(Act.by(actor, "api"), at, comment, ifMatch(ifMatch)));
    }

    @PostMapping({MAIN + ONE + "/acceptance", OTHER + ONE + "/acceptance"})
    @May(Access.RESPONDER)
    @Operation(summary = "Put what is suggested into the text; refused when the passage was changed since")
    ResponseEntity<RemarkJson> accept(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ReportAddress at = ReportAddress.of(number, report);
        return answer(
                HttpStatus.CREATED, actor, at, suggesting.accept(Act.by(actor, "api"), at, comment, ifMatch(ifMatch)));
    }

    @PostMapping({MAIN + ONE + "/decline", OTHER + ONE + "/decline"})
    @May(Access.RESPONDER)
    @Operation(summary = "Decline a suggestion, with the reason")
    ResponseEntity<RemarkJson> decline(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReasonJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        Act act = Act.by(actor, "api");
        return answer(
                HttpStatus.CREATED, actor, at, suggesting.decline(act, at, comment, body.reason(), ifMatch(ifMatch)));
    }

    private ResponseEntity<RemarkJson> answer(HttpStatus status, Actor actor, ReportAddress at, Remark remark) {
        return ResponseEntity.status(status)
                .eTag(etag(remark.version()))
                .body(RemarkJson.of(reports.find(actor, at), remark));
    }
}
