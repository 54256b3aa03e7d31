package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.FollowUpCandidate;
import dev.andon.response.FollowUpCandidates;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What notes said is to be done later, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/follow-up-candidates")
@Tag(name = "Follow-up candidates")
class FollowUpsResource {
    private final FollowUpCandidates candidates;
    private final Incidents incidents;

    FollowUpsResource(FollowUpCandidates candidates, Incidents incidents) {
        this.candidates = candidates;
        this.incidents = incidents;
    }

    record DismissFollowUpJson(
            @Nullable String reason, @Nullable Instant occurredAt) {}

    /** @param status {@code open} for those nobody dismissed; absent or {@code any} for all */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List what notes said is to be done later, in the order it was noted")
    Slice<FollowUpCandidate> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "any") String status,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!List.of("open", "any").contains(status)) {
            throw new Invalid("status", "must be open or any");
        }
        var all = candidates.of(incidents.find(actor, number));
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        long beyond = after == null ? 0 : after.number(0);
        List<FollowUpCandidate> oneMore = (status.equals("open") ? all.open() : all.items())
                .stream().filter(item -> item.id() > beyond).limit(size + 1L).toList();
        return Slice.of(oneMore, size, last -> Cursor.of(last.id()));
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one thing that is to be done later")
    FollowUpCandidate read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return candidates.find(actor, number, id);
    }

    @PostMapping("/{id}/dismissals")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it needs no following up, and why")
    ResponseEntity<FollowUpCandidate> dismiss(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody DismissFollowUpJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        FollowUpCandidate dismissed = candidates.dismiss(act, number, id, body.reason());
        URI uri = URI.create("/api/v1/incidents/%d/follow-up-candidates/%d".formatted(number, id));
        return ResponseEntity.created(uri).body(dismissed);
    }
}
