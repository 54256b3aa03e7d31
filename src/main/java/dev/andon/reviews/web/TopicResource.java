package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.Waiting;
import dev.andon.reviews.web.MeetingJson.Meeting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a review meeting takes, for programs. Every command answers with the meeting as it is then. */
@RestController
@RequestMapping("/api/v1/reviews/{id:\\d+}/topics")
@Tag(name = "Review meetings")
class TopicResource {
    private final Agenda agenda;
    private final Waiting waiting;
    private final Answers answers;

    TopicResource(Agenda agenda, Waiting waiting, Answers answers) {
        this.agenda = agenda;
        this.waiting = waiting;
        this.answers = answers;
    }

    /** @param report key of the report it is read from; absent for the incident's own */
    record Take(
            @Nullable Long incident,
            @Nullable String report,
            @Nullable Integer minutes,
            @Nullable String note) {}

    /** @param reason what is missing */
    record Return(@Nullable String reason) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Take an incident into a review meeting, at the end of its agenda")
    ResponseEntity<Meeting> add(Actor actor, @PathVariable long id, @RequestBody Take body) {
        return answers.created(agenda.add(actor, id, body.incident(), body.report(), body.minutes(), body.note()));
    }

    @PatchMapping("/{topic}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change the minutes, the note or the place of a topic; with If-Match only as it was read")
    ResponseEntity<Meeting> change(
            Actor actor,
            @PathVariable long id,
            @PathVariable long topic,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Agenda.Draft body) {
        return answers.ok(agenda.change(actor, id, topic, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{topic}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a topic off a review meeting")
    ResponseEntity<Meeting> remove(Actor actor, @PathVariable long id, @PathVariable long topic) {
        return answers.ok(agenda.remove(actor, id, topic));
    }

    @PostMapping("/{topic}/returns")
    @May(Access.RESPONDER)
    @Operation(summary = "Send a topic back to whoever writes its report; it comes back once the report is ready")
    ResponseEntity<Meeting> sendBack(
            Actor actor, @PathVariable long id, @PathVariable long topic, @RequestBody Return body) {
        return answers.created(waiting.sendBack(actor, id, topic, body.reason()));
    }

    @PostMapping("/{topic}/completions")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that the report of a topic that was sent back is ready; refused with what is missing")
    ResponseEntity<Meeting> ready(Actor actor, @PathVariable long id, @PathVariable long topic) {
        return answers.created(waiting.ready(actor, id, topic));
    }

    @PostMapping("/{topic}/resumptions")
    @May(Access.RESPONDER)
    @Operation(summary = "Put a topic on the agenda again as it is")
    ResponseEntity<Meeting> takeBack(Actor actor, @PathVariable long id, @PathVariable long topic) {
        return answers.created(waiting.takeBack(actor, id, topic));
    }
}
