package dev.andon.followups.web;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowingUp;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a follow-up, for programs. Each answers the follow-up as it is then. */
@RestController
@RequestMapping("/api/v1/follow-ups/{number}")
@Tag(name = "Follow-ups")
class FollowUpStepsResource {
    private final FollowingUp followingUp;
    private final Answers answers;

    FollowUpStepsResource(FollowingUp followingUp, Answers answers) {
        this.followingUp = followingUp;
        this.answers = answers;
    }

    /** @param how what was done; may be absent */
    record DoneJson(@Nullable String how) {}

    /** @param proof what showed that it works */
    record VerifiedJson(@Nullable String proof) {}

    /** @param reason why; may be absent only while it is in progress */
    record ReopenedJson(@Nullable String reason) {}

    /**
     * @param accepter id of the person who accepts the risk
     * @param expires the last day for which they do
     */
    record DeclinedJson(
            @Nullable String reason,
            @Nullable Long accepter,
            @Nullable String expires) {}

    @PostMapping("/starts")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that somebody is at it")
    ResponseEntity<FollowUpJson> start(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key) {
        return answers.created(actor, followingUp.start(act(actor, key, ifMatch), number));
    }

    @PostMapping("/completions")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it is done, and how")
    ResponseEntity<FollowUpJson> done(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key,
            @RequestBody DoneJson body) {
        return answers.created(actor, followingUp.done(act(actor, key, ifMatch), number, body.how()));
    }

    @PostMapping("/verifications")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it was seen to work, and what showed it")
    ResponseEntity<FollowUpJson> verify(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key,
            @RequestBody VerifiedJson body) {
        return answers.created(actor, followingUp.verify(act(actor, key, ifMatch), number, body.proof()));
    }

    @PostMapping("/reopenings")
    @May(Access.RESPONDER)
    @Operation(summary = "Open it again, and say why")
    ResponseEntity<FollowUpJson> reopen(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key,
            @RequestBody ReopenedJson body) {
        return answers.created(actor, followingUp.reopen(act(actor, key, ifMatch), number, body.reason()));
    }

    @PostMapping("/declines")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it will not be done, why, and who accepts the risk until when")
    ResponseEntity<FollowUpJson> decline(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @IdempotencyKey @Nullable String key,
            @RequestBody DeclinedJson body) {
        DeclineDraft draft = new DeclineDraft(body.reason(), body.accepter(), body.expires());
        return answers.created(actor, followingUp.decline(act(actor, key, ifMatch), number, draft));
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.requested(actor, key, null).expecting(Revision.ifMatch(ifMatch));
    }
}
