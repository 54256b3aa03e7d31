package dev.andon.prevention.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.prevention.Answer;
import dev.andon.prevention.Answering;
import dev.andon.prevention.GiveAnswer;
import dev.andon.prevention.Prevention;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Earlier follow-ups of an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Prevention")
class PreventionResource {
    private final Prevention prevention;
    private final Answering answering;
    private final Incidents incidents;

    PreventionResource(Prevention prevention, Answering answering, Incidents incidents) {
        this.prevention = prevention;
        this.answering = answering;
        this.incidents = incidents;
    }

    /**
     * @param answer prevented, shortened, no or cannot_say
     * @param reason why; may be absent only of cannot_say
     */
    record AnswerJson(@Nullable String answer, @Nullable String reason) {}

    @GetMapping("/earlier-follow-ups")
    @May(Access.VIEWER)
    @Operation(summary = "List the earlier follow-ups that the room of a live incident shows, the most telling first")
    Slice<PreventionJson.Found> inRoom(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Slice.all(prevention.inRoom(incident).stream()
                .map(PreventionJson.Found::of)
                .toList());
    }

    @GetMapping("/report/prevention")
    @May(Access.VIEWER)
    @Operation(summary = "List the earlier follow-ups of an incident, with what people say each would have changed")
    Slice<PreventionJson.Beside> list(Actor actor, @PathVariable long number) {
        return Slice.all(prevention.found(actor, incidents.find(actor, number)).stream()
                .map(PreventionJson.Beside::of)
                .toList());
    }

    @GetMapping("/report/prevention/{followUp}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one of them")
    ResponseEntity<PreventionJson.Beside> one(Actor actor, @PathVariable long number, @PathVariable long followUp) {
        var one = prevention.find(actor, incidents.find(actor, number), followUp);
        long version = one.answer() == null ? 0 : one.answer().version();
        return ResponseEntity.ok().eTag(etag(version)).body(PreventionJson.Beside.of(one));
    }

    @PutMapping("/report/prevention/{followUp}")
    @May(Access.RESPONDER)
    @Operation(summary = "Say whether an earlier follow-up would have prevented or shortened the incident")
    ResponseEntity<PreventionJson.Answered> answer(
            Actor actor,
            @PathVariable long number,
            @PathVariable long followUp,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerJson body) {
        Answer answer = answering.answer(
                Act.by(actor, "api"), number, followUp, new GiveAnswer(body.answer(), body.reason()), ifMatch(ifMatch));
        return ResponseEntity.status(answer.version() == 1 ? 201 : 200)
                .eTag(etag(answer.version()))
                .body(PreventionJson.Answered.of(answer));
    }

    @DeleteMapping("/report/prevention/{followUp}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back what was said of an earlier follow-up")
    ResponseEntity<Void> takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable long followUp,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        answering.takeBack(Act.by(actor, "api"), number, followUp, ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
