package dev.andon.reviews.meeting.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.SecretAnswer;
import dev.andon.platform.web.Slice;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Answers;
import dev.andon.reviews.meeting.Invitations;
import dev.andon.reviews.meeting.Questions;
import dev.andon.reviews.meeting.web.MeetingJson.AnswerJson;
import dev.andon.reviews.meeting.web.MeetingJson.QuestionJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Before a review meeting, for programs: who comes, and what is asked. */
@RestController
@Tag(name = "Review meetings")
@RequestMapping("/api/v1/reviews/{id}")
class QuestionResource {
    private final ReviewMeetings meetings;
    private final Answers answers;
    private final Invitations invitations;
    private final Questions questions;

    QuestionResource(ReviewMeetings meetings, Answers answers, Invitations invitations, Questions questions) {
        this.meetings = meetings;
        this.answers = answers;
        this.invitations = invitations;
        this.questions = questions;
    }

    /** @param answer yes, maybe or no */
    record Say(@Nullable String answer) {}

    /** @param topic id of the topic it is about; absent for the meeting as a whole */
    record Ask(
            @Nullable String words,
            @Nullable Long topic,
            @Nullable Boolean anonymous) {}

    /** @param into id of the question that asks the same */
    record Merge(@Nullable UUID into) {}

    record Tick(@Nullable Boolean discussed) {}

    /** @param told how many guests were told */
    record Told(int told) {}

    @GetMapping("/answers")
    @May(Access.VIEWER)
    @Operation(summary = "List the guests of a review meeting and what they said to their invitations")
    Slice<AnswerJson> answers(Actor actor, @PathVariable long id) {
        ReviewMeeting meeting = meetings.find(actor, id);
        return Slice.all(AnswerJson.of(meeting, answers.of(meeting)));
    }

    @PostMapping("/answers")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say whether the caller comes to a review meeting: yes, maybe or no")
    AnswerJson answer(Actor actor, @PathVariable long id, @RequestBody Say body) {
        return new AnswerJson(
                actor.personId(),
                actor.name(),
                answers.answer(actor, id, body.answer()).word());
    }

    @PostMapping("/invitations")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Tell guests anew who were told of an earlier version of the meeting")
    Told again(Actor actor, @PathVariable long id) {
        return new Told(invitations.again(actor, id));
    }

    @GetMapping("/questions")
    @May(Access.VIEWER)
    @Operation(summary = "List what people want discussed in a review meeting, most wanted first")
    Slice<QuestionJson> questions(Actor actor, @PathVariable long id) {
        return Slice.all(questions.of(actor, meetings.find(actor, id)).stream()
                .map(QuestionJson::of)
                .toList());
    }

    /** An answer that were kept for a repeated request would say who asked. */
    @PostMapping("/questions")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask something to be discussed; with anonymous nothing is kept that says who did, and a repeated"
                    + " request with the same Idempotency-Key asks again")
    QuestionJson ask(Actor actor, @PathVariable long id, @RequestBody Ask body, HttpServletRequest request) {
        boolean anonymous = Boolean.TRUE.equals(body.anonymous());
        if (anonymous) {
            SecretAnswer.mark(request);
        }
        return QuestionJson.of(questions.ask(actor, id, body.words(), body.topic(), anonymous));
    }

    @PostMapping("/questions/{question}/votes")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that the caller wants a question discussed, too")
    QuestionJson vote(Actor actor, @PathVariable long id, @PathVariable UUID question) {
        return QuestionJson.of(questions.vote(actor, id, question));
    }

    @DeleteMapping("/questions/{question}/votes")
    @May(Access.VIEWER)
    @Operation(summary = "Take back that the caller wants a question discussed")
    QuestionJson unvote(Actor actor, @PathVariable long id, @PathVariable UUID question) {
        return QuestionJson.of(questions.unvote(actor, id, question));
    }

    @PostMapping("/questions/{question}/merges")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a question together with another that asks the same; answers with the other")
    QuestionJson merge(Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestBody Merge body) {
        return QuestionJson.of(questions.merge(actor, id, question, body.into()));
    }

    @PatchMapping("/questions/{question}")
    @May(Access.RESPONDER)
    @Operation(summary = "Say whether a question was discussed")
    QuestionJson tick(Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestBody Tick body) {
        if (body.discussed() == null) {
            throw new Invalid("discussed", "must be true or false");
        }
        return QuestionJson.of(questions.discussed(actor, id, question, body.discussed()));
    }

    @DeleteMapping("/questions/{question}")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a question off: one's own, or any for who leads")
    void remove(Actor actor, @PathVariable long id, @PathVariable UUID question) {
        questions.remove(actor, id, question);
    }
}
