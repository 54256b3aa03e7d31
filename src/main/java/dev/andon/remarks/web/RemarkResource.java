package dev.andon.remarks.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.remarks.Contributions;
import dev.andon.remarks.Contributions.Contribution;
import dev.andon.remarks.Draft;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarking;
import dev.andon.remarks.Remarks;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
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

/** Comments on reports, for programs: reading, saying, changing what one said. */
@RestController
@Tag(name = "Comments on reports")
class RemarkResource {
    static final String MAIN = "/api/v1/incidents/{number}/report";
    static final String OTHER = "/api/v1/incidents/{number}/reports/{report}";
    static final String ONE = "/comments/{comment}";

    private final Remarks remarks;
    private final Remarking remarking;
    private final Contributions contributions;
    private final Reports reports;

    RemarkResource(Remarks remarks, Remarking remarking, Contributions contributions, Reports reports) {
        this.remarks = remarks;
        this.remarking = remarking;
        this.contributions = contributions;
        this.reports = reports;
    }

    /**
     * What begins a comment.
     *
     * @param kind comment, suggestion, dispute or confirmation
     * @param quote the passage, as it is read or in Markdown; absent for the whole section
     * @param before what is read before the quote, where that stands more than once
     */
    record BeginJson(
            @Nullable String kind,
            @Nullable String section,
            @Nullable String quote,
            @Nullable String before,
            @Nullable String text,
            @Nullable String replacement) {
        Draft draft() {
            return new Draft(kind, section, quote, before, text, replacement);
        }
    }

    /** @param stance confirm or dispute; absent for neither */
    record ReplyJson(@Nullable String text, @Nullable String stance) {}

    record TextJson(@Nullable String text) {}

    @GetMapping({MAIN + "/comments", OTHER + "/comments"})
    @May(Access.VIEWER)
    @Operation(summary = "List the comments on a report, latest first: open, resolved, mine, disputed or all")
    Slice<RemarkJson> list(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        List<Remark> all = remarks.of(found).stream()
                .sorted(Comparator.comparingInt(Remark::number))
                .toList();
        return Slice.latestFirst(all, Remark::number, Lists.wanted(show, actor), pageSize, cursor)
                .map(remark -> RemarkJson.of(found, remark));
    }

    @PostMapping({MAIN + "/comments", OTHER + "/comments"})
    @May(Access.VIEWER)
    @Operation(
            summary =
                    "Comment on a report, a section or a passage; suggest other words; dispute or confirm a statement")
    ResponseEntity<RemarkJson> begin(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody BeginJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        return created(actor, at, remarking.begin(Act.by(actor, "api"), at, body.draft()));
    }

    @GetMapping({MAIN + ONE, OTHER + ONE})
    @May(Access.VIEWER)
    @Operation(summary = "Read a comment with its answers")
    ResponseEntity<RemarkJson> read(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment) {
        ReportAddress at = ReportAddress.of(number, report);
        return ok(actor, at, remarks.find(actor, at, comment));
    }

    @PostMapping({MAIN + ONE + "/replies", OTHER + ONE + "/replies"})
    @May(Access.VIEWER)
    @Operation(summary = "Answer a comment; confirm or dispute the statement it is about")
    ResponseEntity<RemarkJson> reply(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @RequestBody ReplyJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        return created(actor, at, remarking.reply(Act.by(actor, "api"), at, comment, body.text(), body.stance()));
    }

    @PatchMapping({MAIN + ONE + "/sayings/{saying}", OTHER + ONE + "/sayings/{saying}"})
    @May(Access.VIEWER)
    @Operation(summary = "Change what you said; what it said before stays on record")
    ResponseEntity<RemarkJson> edit(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @PathVariable int saying,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TextJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        Act act = Act.by(actor, "api");
        return ok(actor, at, remarking.edit(act, at, comment, saying, body.text(), ifMatch(ifMatch)));
    }

    @DeleteMapping({MAIN + ONE + "/sayings/{saying}", OTHER + ONE + "/sayings/{saying}"})
    @May(Access.VIEWER)
    @Operation(summary = "Take back what you said")
    ResponseEntity<Void> takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int comment,
            @PathVariable int saying,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        remarking.takeBack(Act.by(actor, "api"), ReportAddress.of(number, report), comment, saying, ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @GetMapping({MAIN + "/contributions", OTHER + "/contributions"})
    @May(Access.VIEWER)
    @Operation(summary = "Who wrote how much where in a report, and who commented on it")
    Slice<Contribution> contributions(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Slice.all(contributions.of(reports.find(actor, ReportAddress.of(number, report))));
    }

    private ResponseEntity<RemarkJson> created(Actor actor, ReportAddress at, Remark remark) {
        Report report = reports.find(actor, at);
        URI uri = URI.create("/api/v1%s/comments/%d".formatted(report.path(), remark.number()));
        return ResponseEntity.created(uri).eTag(etag(remark.version())).body(RemarkJson.of(report, remark));
    }

    private ResponseEntity<RemarkJson> ok(Actor actor, ReportAddress at, Remark remark) {
        Report report = reports.find(actor, at);
        return ResponseEntity.ok().eTag(etag(remark.version())).body(RemarkJson.of(report, remark));
    }
}
