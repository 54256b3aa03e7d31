package dev.andon.approvals.web;

import dev.andon.approvals.Backlog;
import dev.andon.approvals.ReviewRules;
import dev.andon.approvals.RuleKeeping;
import dev.andon.approvals.RuleKeeping.Draft;
import dev.andon.approvals.RuleKeeping.FreeDay;
import dev.andon.approvals.RuleKeeping.RuleDraft;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the house wants of its reports, for programs. */
@RestController
@Tag(name = "Reviews of reports")
class RuleResource {
    private final RuleKeeping keeping;
    private final Backlog backlog;

    RuleResource(RuleKeeping keeping, Backlog backlog) {
        this.backlog = backlog;
        this.keeping = keeping;
    }

    @GetMapping("/api/v1/review-rules")
    @May(Access.VIEWER)
    @Operation(summary = "Read by when reports are due and what is wanted before they are published, by severity")
    ResponseEntity<Draft> read() {
        return answer(keeping.rules());
    }

    @PatchMapping("/api/v1/review-rules")
    @May(Access.OWNER)
    @Operation(summary = "Change by when reports are due and what is wanted before they are published")
    ResponseEntity<Draft> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Draft body) {
        return answer(keeping.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    /** @param dueOn the day for all of them */
    record Day(@Nullable String dueOn) {}

    @PostMapping("/api/v1/due-reports")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give drafts from before the house had due dates a day together, 500 at most at a time")
    Backlog.Given date(Actor actor, @RequestBody Day body) {
        return backlog.date(actor, body.dueOn());
    }

    private static ResponseEntity<Draft> answer(ReviewRules now) {
        List<RuleDraft> rules = now.bySeverity().values().stream()
                .map(rule -> new RuleDraft(
                        rule.severity(), rule.dueDays(), rule.gate().word(), rule.quorum()))
                .sorted(Comparator.comparing(rule -> String.valueOf(rule.severity())))
                .toList();
        Draft body = new Draft(
                rules,
                now.weekend().stream()
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .toList(),
                now.freeDays().entrySet().stream()
                        .map(day -> new FreeDay(day.getKey().toString(), day.getValue()))
                        .toList(),
                now.remindDays());
        return ResponseEntity.ok().eTag(Revision.etag(now.version())).body(body);
    }
}
