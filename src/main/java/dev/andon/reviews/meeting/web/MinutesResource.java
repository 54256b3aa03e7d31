package dev.andon.reviews.meeting.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.SecretAnswer;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.MinuteTaking;
import dev.andon.reviews.meeting.Minutes;
import dev.andon.reviews.meeting.Surveys;
import dev.andon.reviews.meeting.web.MeetingJson.MinutesJson;
import dev.andon.reviews.meeting.web.MeetingJson.SurveyJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** After a review meeting, for programs: its minutes, and what people say of it. */
@RestController
@Tag(name = "Review meetings")
@RequestMapping("/api/v1/reviews/{id}")
class MinutesResource {
    private final MinuteTaking minutes;
    private final Surveys surveys;
    private final ReviewMeetings meetings;

    MinutesResource(MinuteTaking minutes, Surveys surveys, ReviewMeetings meetings) {
        this.minutes = minutes;
        this.surveys = surveys;
        this.meetings = meetings;
    }

    /** @param words Markdown */
    record Write(@Nullable String words) {}

    /** @param rating 1 to 5 */
    record Rate(@Nullable Integer rating, @Nullable String words) {}

    @GetMapping("/minutes")
    @May(Access.VIEWER)
    @Operation(summary = "Read the minutes of a review meeting, as Markdown in words")
    ResponseEntity<MinutesJson> read(Actor actor, @PathVariable long id) {
        return answer(HttpStatus.OK, minutes.find(actor, id));
    }

    @PutMapping("/minutes")
    @May(Access.RESPONDER)
    @Operation(summary = "Change the minutes; with If-Match only as they were read")
    ResponseEntity<MinutesJson> write(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Write body) {
        return answer(HttpStatus.OK, minutes.edit(actor, id, body.words(), Revision.ifMatch(ifMatch)));
    }

    @PostMapping("/minutes/drafts")
    @May(Access.RESPONDER)
    @Operation(summary = "Have the minutes written from what the meeting wrote down, over what they were")
    ResponseEntity<MinutesJson> draft(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.CREATED, minutes.draft(actor, id, Revision.ifMatch(ifMatch)));
    }

    @PostMapping("/minutes/letters")
    @May(Access.RESPONDER)
    @Operation(summary = "Send the minutes to whoever was invited or there")
    ResponseEntity<MinutesJson> send(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.CREATED, minutes.send(actor, id, Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<MinutesJson> answer(HttpStatus status, Minutes minutes) {
        return ResponseEntity.status(status)
                .eTag(Revision.etag(minutes.version()))
                .body(MinutesJson.of(minutes));
    }

    @GetMapping("/survey")
    @May(Access.VIEWER)
    @Operation(summary = "Read what people said of a review meeting, once three have answered")
    SurveyJson survey(Actor actor, @PathVariable long id) {
        return SurveyJson.of(surveys.of(meetings.find(actor, id)));
    }

    @PostMapping("/survey")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say anonymously whether a review meeting was worth its time, from 1 to 5, and why; once")
    SurveyJson rate(Actor actor, @PathVariable long id, @RequestBody Rate body, HttpServletRequest request) {
        SecretAnswer.mark(request);
        return SurveyJson.of(surveys.answer(actor, id, body.rating(), body.words()));
    }
}
