package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.reviews.Inviting;
import dev.andon.reviews.MeetingDraft;
import dev.andon.reviews.Planning;
import dev.andon.reviews.Proposals;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Leading;
import dev.andon.reviews.web.MeetingJson.Meeting;
import dev.andon.reviews.web.MeetingJson.ProposalJson;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Review meetings, for programs. Every command answers with the meeting as it is then. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Review meetings")
class MeetingResource {
    private static final int PROPOSED = 30;

    private final ReviewMeetings meetings;
    private final Planning planning;
    private final Inviting inviting;
    private final Proposals proposals;
    private final Leading leading;
    private final Answers answers;

    MeetingResource(
            ReviewMeetings meetings,
            Planning planning,
            Inviting inviting,
            Proposals proposals,
            Leading leading,
            Answers answers) {
        this.meetings = meetings;
        this.planning = planning;
        this.inviting = inviting;
        this.proposals = proposals;
        this.leading = leading;
        this.answers = answers;
    }

    /** @param people {@code @handle} or e-mail address; @param required whether the meeting is hard to hold without them */
    record Guests(@Nullable List<String> people, @Nullable Boolean required) {}

    /** @param reason why; may be absent */
    record Cancel(@Nullable String reason) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(
            summary = "List review meetings",
            description = "`which` is `upcoming` (the usual), first first, or `past`: held or cancelled, latest first.")
    Slice<Meeting> list(
            Actor actor,
            @RequestParam(defaultValue = "upcoming") String which,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        int size = PageSize.of(pageSize);
        Slice<ReviewMeeting> found = switch (which) {
            case "upcoming" -> meetings.upcoming(actor, after, size);
            case "past" -> meetings.past(actor, after, size);
            default -> throw new Invalid("which", "must be upcoming or past");
        };
        return found.map(answers::listed);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Plan a review meeting; only starts_at is required")
    ResponseEntity<Meeting> plan(Actor actor, @RequestBody MeetingDraft body) {
        ReviewMeeting meeting = planning.plan(actor, body);
        return ResponseEntity.created(URI.create("/api/v1" + meeting.path()))
                .eTag(Revision.etag(meeting.version()))
                .body(answers.json(meeting));
    }

    @GetMapping("/proposals")
    @May(Access.VIEWER)
    @Operation(summary = "List incidents worth taking into a meeting, most points first, each with reasons")
    Slice<ProposalJson> proposals(Actor actor) {
        return Slice.all(
                proposals.of(actor, PROPOSED).stream().map(ProposalJson::of).toList());
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    @Operation(
            summary =
                    "Read a review meeting with its topics, how ready each report is, and its guests with the reasons")
    ResponseEntity<Meeting> read(Actor actor, @PathVariable long id) {
        return answers.ok(meetings.find(actor, id));
    }

    @PatchMapping("/{id:\\d+}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change what is said of a review meeting; with If-Match only as it was read")
    ResponseEntity<Meeting> change(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MeetingDraft body) {
        return answers.ok(planning.change(actor, id, body, Revision.ifMatch(ifMatch)));
    }

    @PostMapping("/{id:\\d+}/guests")
    @May(Access.RESPONDER)
    @Operation(summary = "Add guests by hand; no rule takes them off again")
    ResponseEntity<Meeting> add(Actor actor, @PathVariable long id, @RequestBody Guests body) {
        return answers.created(inviting.add(actor, id, body.people(), Boolean.TRUE.equals(body.required())));
    }

    @DeleteMapping("/{id:\\d+}/guests/{person}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a guest off; no rule brings them again")
    ResponseEntity<Meeting> remove(Actor actor, @PathVariable long id, @PathVariable long person) {
        return answers.ok(inviting.remove(actor, id, person));
    }

    @PostMapping("/{id:\\d+}/invitations")
    @May(Access.RESPONDER)
    @Operation(summary = "Invite every guest; with If-Match only as it was read")
    ResponseEntity<Meeting> invite(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.created(inviting.invite(actor, id, Revision.ifMatch(ifMatch)));
    }

    @PostMapping("/{id:\\d+}/beginnings")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a review meeting begins")
    ResponseEntity<Meeting> begin(Actor actor, @PathVariable long id) {
        return answers.created(planning.begin(actor, id));
    }

    @PostMapping("/{id:\\d+}/endings")
    @May(Access.RESPONDER)
    @Operation(
            summary = "Say that a review meeting is over; what was planned counts as taken, where a clock ran only what"
                    + " was on")
    ResponseEntity<Meeting> end(Actor actor, @PathVariable long id) {
        return answers.created(leading.end(actor, id).meeting());
    }

    @PostMapping("/{id:\\d+}/cancellations")
    @May(Access.RESPONDER)
    @Operation(summary = "Call a review meeting off")
    ResponseEntity<Meeting> cancel(Actor actor, @PathVariable long id, @RequestBody Cancel body) {
        return answers.created(planning.cancel(actor, id, body.reason()));
    }
}
