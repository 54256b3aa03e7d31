package dev.andon.deadlines.web;

import dev.andon.deadlines.Deadline;
import dev.andon.deadlines.Deadlines;
import dev.andon.deadlines.Extending;
import dev.andon.deadlines.Life.Extension;
import dev.andon.deadlines.Tell;
import dev.andon.deadlines.Told;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last day of a follow-up, for programs. */
@RestController
@RequestMapping("/api/v1/follow-ups/{number}")
@Tag(name = "Policies for follow-ups")
class DeadlineResource {
    private final FollowUps followUps;
    private final Deadlines deadlines;
    private final Extending extending;

    DeadlineResource(FollowUps followUps, Deadlines deadlines, Extending extending) {
        this.followUps = followUps;
        this.deadlines = deadlines;
        this.extending = extending;
    }

    record Moved(LocalDate until, String reason, Instant at, String by) {
        static Moved of(Extension extension) {
            return new Moved(extension.until(), extension.reason(), extension.at(), extension.by());
        }
    }

    /** @param about the day it was about; the id of the owner who left, where it is that */
    record Heard(Tell what, String about, long personId, String person, Instant at) {
        static Heard of(Told told) {
            return new Heard(told.tell(), told.about(), told.personId(), told.person(), told.at());
        }
    }

    /**
     * By when a follow-up is to be done.
     *
     * @param day the last day that counts; null for none
     * @param due the one that the follow-up names
     * @param limit the one that the policy gives, or an extension
     * @param policy key of the policy that counts
     * @param zone where the day ends
     */
    record View(
            @Nullable LocalDate day,
            @Nullable LocalDate due,
            @Nullable LocalDate limit,
            @Nullable String policy,
            String zone,
            @Nullable Moved extension,
            List<Heard> told,
            int violations) {}

    @GetMapping("/deadline")
    @May(Access.VIEWER)
    @Operation(summary = "Read by when a follow-up is to be done, which policy says so, and who was told")
    View read(Actor actor, @PathVariable long number) {
        return view(followUps.find(actor, number));
    }

    @PostMapping("/extensions")
    @May(Access.RESPONDER)
    @Operation(
            summary = "Move the last day of a follow-up, with the reason",
            description = "With a reason it may be further away than the policy gives.")
    ResponseEntity<View> extend(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Extending.Draft body) {
        Act act = Act.requested(actor, key, null).expecting(Revision.ifMatch(ifMatch));
        FollowUp moved = extending.extend(act, number, body);
        return ResponseEntity.created(URI.create("/api/v1/follow-ups/%d/deadline".formatted(number)))
                .body(view(moved));
    }

    private View view(FollowUp followUp) {
        Deadline deadline = deadlines.of(followUp);
        Extension extension = deadline.extension();
        return new View(
                deadline.day(),
                deadline.due(),
                deadline.limit(),
                deadline.policy() == null ? null : deadline.policy().key(),
                deadline.zone().getId(),
                extension == null ? null : Moved.of(extension),
                deadlines.told(followUp).stream().map(Heard::of).toList(),
                deadlines.violations(followUp).size());
    }
}
