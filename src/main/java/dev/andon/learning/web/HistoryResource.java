package dev.andon.learning.web;

import dev.andon.learning.Contributor;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportHistory;
import dev.andon.learning.Reports;
import dev.andon.learning.Restoring;
import dev.andon.learning.Revision;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The history of a report for programs. */
@RestController
@RequestMapping({"/api/v1/incidents/{number}/report", "/api/v1/incidents/{number}/reports/{report}"})
class HistoryResource {
    private final Reports reports;
    private final ReportHistory history;
    private final Restoring restoring;

    HistoryResource(Reports reports, ReportHistory history, Restoring restoring) {
        this.reports = reports;
        this.history = history;
        this.restoring = restoring;
    }

    /**
     * What stood in a section.
     *
     * @param section its key, or "title"
     * @param writtenBy null for Andon
     */
    record RevisionJson(
            String section, long version, @Nullable String writtenBy, Instant writtenAt, String body) {
        static RevisionJson of(Revision revision) {
            return new RevisionJson(
                    revision.key(), revision.version(), revision.writtenBy(), revision.writtenAt(), revision.body());
        }
    }

    /** @param whole whether every section is brought back as it stood when that version was written */
    record RestoreJson(
            @Nullable String section,
            @Nullable Long version,
            @Nullable Boolean whole) {}

    record RestoredJson(long reportVersion, String contentHash) {}

    @GetMapping("/revisions")
    @May(Access.VIEWER)
    @Operation(summary = "Everything that stood in the sections of a report, latest first")
    Slice<RevisionJson> revisions(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.revisions(actor, ReportAddress.of(number, report), Cursor.read(cursor, 3), PageSize.of(pageSize))
                .map(RevisionJson::of);
    }

    @GetMapping("/contributors")
    @May(Access.VIEWER)
    @Operation(summary = "Whose words stand in a report now, and in which sections")
    Slice<Contributor> contributors(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        return Slice.all(history.contributors(found));
    }

    @PostMapping("/restorations")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring back a section, or the whole report, as it stood at a version")
    RestoredJson restore(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody RestoreJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        Validation validation = new Validation();
        String key = validation.line("section", body.section(), 200);
        Long version = body.version();
        validation.check(version != null && version > 0, "version", "is required: a version of that section");
        validation.throwIfAny();
        Act act = Act.by(actor, "api");
        long of = version == null ? 0 : version;
        Report restored = Boolean.TRUE.equals(body.whole())
                ? restoring.whole(act, at, key, of)
                : restoring.section(act, at, key, of);
        return new RestoredJson(restored.version(), restored.contentHash());
    }
}
