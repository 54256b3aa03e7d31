package dev.andon.approvals.web;

import dev.andon.approvals.Reviewing;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review of reports, for programs. Every command answers with where the report stands then. */
@RestController
@Tag(name = "Reviews of reports")
class ReviewResource {
    private static final String MAIN = "/api/v1/incidents/{number}/report";
    private static final String OTHER = "/api/v1/incidents/{number}/reports/{report}";
    private static final int CURSOR = 3;

    private final Reviews reviews;
    private final Reviewing reviewing;

    ReviewResource(Reviews reviews, Reviewing reviewing) {
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    /** @param approvers {@code @handle}, e-mail address, {@code team:key} or {@code role:key} */
    record Ask(
            @Nullable List<String> approvers,
            @Nullable Integer quorum,
            @Nullable String note) {}

    /** @param verdict approve or dissent; @param hash of the text that was read */
    record Answer(
            @Nullable String verdict,
            @Nullable String words,
            @Nullable String hash) {}

    /** @param approver who has to agree; absent for the caller, when they are an owner */
    record Waive(@Nullable String reason, @Nullable String approver) {}

    /** @param dueOn a day; empty for none; absent leaves it as it is */
    record Assign(@Nullable String author, @Nullable String dueOn) {}

    @GetMapping({MAIN + "/review", OTHER + "/review"})
    @May(Access.VIEWER)
    @Operation(summary = "Read where a report stands: stage, due date, who is asked, what they said of which text")
    ResponseEntity<ReviewJson> read(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return ok(reviews.find(actor, ReportAddress.of(number, report)));
    }

    @PatchMapping({MAIN + "/review", OTHER + "/review"})
    @May(Access.RESPONDER)
    @Operation(summary = "Say who writes a report and by when; with If-Match only as it was read")
    ResponseEntity<ReviewJson> assign(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Assign body) {
        return ok(reviewing.assign(
                actor, ReportAddress.of(number, report), body.author(), body.dueOn(), Revision.ifMatch(ifMatch)));
    }

    @PostMapping({MAIN + "/review-requests", OTHER + "/review-requests"})
    @May(Access.RESPONDER)
    @Operation(summary = "Ask people, teams or roles to approve of a report; replaces an open request")
    ResponseEntity<ReviewJson> ask(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Ask body) {
        return created(reviewing.ask(
                actor,
                ReportAddress.of(number, report),
                body.approvers(),
                body.quorum(),
                body.note(),
                Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping({MAIN + "/review-requests", OTHER + "/review-requests"})
    @May(Access.RESPONDER)
    @Operation(summary = "Call the open request off; what was said stays on record")
    ResponseEntity<ReviewJson> callOff(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(reviewing.callOff(actor, ReportAddress.of(number, report), Revision.ifMatch(ifMatch)));
    }

    @PostMapping({MAIN + "/approvals", OTHER + "/approvals"})
    @May(Access.VIEWER)
    @Operation(summary = "Approve of the text of a report or dissent; for those who are asked")
    ResponseEntity<ReviewJson> answer(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Answer body) {
        return created(
                reviewing.answer(actor, ReportAddress.of(number, report), body.verdict(), body.words(), body.hash()));
    }

    @DeleteMapping({MAIN + "/approvals", OTHER + "/approvals"})
    @May(Access.VIEWER)
    @Operation(summary = "Take back what the caller said of a report; a dissent stays on record as taken back")
    ResponseEntity<ReviewJson> withdraw(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return ok(reviewing.withdraw(actor, ReportAddress.of(number, report)));
    }

    @PostMapping({MAIN + "/waivers", OTHER + "/waivers"})
    @May(Access.RESPONDER)
    @Operation(summary = "Propose that no report is required; an owner who names nobody else agrees at once")
    ResponseEntity<ReviewJson> waive(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Waive body) {
        return created(reviewing.waive(actor, ReportAddress.of(number, report), body.reason(), body.approver()));
    }

    @PostMapping({MAIN + "/waivers/agreements", OTHER + "/waivers/agreements"})
    @May(Access.VIEWER)
    @Operation(summary = "Agree that no report is required; for the one who was named")
    ResponseEntity<ReviewJson> agree(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return created(reviewing.agree(actor, ReportAddress.of(number, report)));
    }

    @DeleteMapping({MAIN + "/waivers", OTHER + "/waivers"})
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a report is required after all")
    ResponseEntity<ReviewJson> takeBack(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return ok(reviewing.takeBack(actor, ReportAddress.of(number, report)));
    }

    @GetMapping("/api/v1/due-reports")
    @May(Access.VIEWER)
    @Operation(summary = "List reports that are due, first due first; with overdue=true only those whose day is over")
    Slice<ReviewJson> due(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return reviews.due(actor, overdue, Cursor.read(cursor, CURSOR), PageSize.of(pageSize))
                .map(ReviewJson::of);
    }

    @GetMapping("/api/v1/me/reviews")
    @May(Access.VIEWER)
    @Operation(summary = "List reports that wait for the caller's approval or dissent")
    Slice<ReviewJson> mine(Actor actor) {
        return new Slice<>(reviews.awaiting(actor).stream().map(ReviewJson::of).toList(), null);
    }

    private static ResponseEntity<ReviewJson> ok(Standing standing) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(standing.desk().version()))
                .body(ReviewJson.of(standing));
    }

    private static ResponseEntity<ReviewJson> created(Standing standing) {
        return ResponseEntity.created(URI.create("/api/v1" + standing.path()))
                .eTag(Revision.etag(standing.desk().version()))
                .body(ReviewJson.of(standing));
    }
}
