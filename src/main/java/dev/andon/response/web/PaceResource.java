package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.response.Pace;
import dev.andon.response.Pacing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long the house waits for people, over the API. */
@RestController
@RequestMapping("/api/v1/house/pace")
@Tag(name = "The house")
class PaceResource {
    private final Pacing pacing;

    PaceResource(Pacing pacing) {
        this.pacing = pacing;
    }

    /**
     * @param answerMinutes after which a task that nobody took on reaches the commander, 1 to 60
     * @param objectionMinutes for objections to a proposal, unless it says otherwise, 0 to 60
     */
    record PaceJson(
            @Nullable Integer answerMinutes, @Nullable Integer objectionMinutes) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "Read how long the house waits for an answer to a task and for objections")
    ResponseEntity<PaceJson> show() {
        return answer(pacing.now());
    }

    @PutMapping
    @May(Access.OWNER)
    @Operation(summary = "Set how long the house waits for an answer to a task and for objections, both of them")
    ResponseEntity<PaceJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PaceJson body) {
        return answer(pacing.change(actor, body.answerMinutes(), body.objectionMinutes(), Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<PaceJson> answer(Pace pace) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(pace.version()))
                .body(new PaceJson(pace.answerMinutes(), pace.objectionMinutes()));
    }
}
