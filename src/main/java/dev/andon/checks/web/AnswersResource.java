package dev.andon.checks.web;

import dev.andon.checks.Checks;
import dev.andon.checks.Given;
import dev.andon.checks.Overrule;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Checking.Evidence;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What checklists answered by themselves, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Checklists")
class AnswersResource {
    private final Incidents incidents;
    private final Checks checks;

    AnswersResource(Incidents incidents, Checks checks) {
        this.incidents = incidents;
        this.checks = checks;
    }

    /**
     * @param verdict what stands: a person's word before the answer; null while there is neither
     * @param askedAt when it was asked last, also where the answer was the same
     * @param people why people answer it for now; null when it is asked
     */
    record AnswerJson(
            String checklist,
            String item,
            String text,
            @Nullable String verdict,
            @Nullable AnsweredJson answer,
            @Nullable OverrulingJson overruling,
            @Nullable Instant askedAt,
            @Nullable String people) {

        static AnswerJson of(Checks.Asked asked) {
            Given given = asked.given();
            return new AnswerJson(
                    asked.checklist(),
                    asked.item(),
                    asked.text(),
                    given == null ? null : given.verdict().word(),
                    given == null ? null : AnsweredJson.of(given.answer()),
                    given == null ? null : OverrulingJson.of(given.overruling()),
                    asked.askedAt(),
                    asked.people());
        }
    }

    /** @param at when it was first answered so */
    record AnsweredJson(
            String kind, String verdict, String said, List<Evidence> evidence, Instant at, long tookMillis) {
        static @Nullable AnsweredJson of(Given.@Nullable Answer answer) {
            return answer == null
                    ? null
                    : new AnsweredJson(
                            answer.kind(),
                            answer.verdict().word(),
                            answer.said(),
                            answer.evidence(),
                            answer.at(),
                            answer.tookMillis());
        }
    }

    record OverrulingJson(String verdict, String reason, String by, Instant at) {
        static @Nullable OverrulingJson of(Given.@Nullable Overruling overruling) {
            return overruling == null
                    ? null
                    : new OverrulingJson(
                            overruling.verdict().word(), overruling.reason(), overruling.by(), overruling.at());
        }
    }

    @GetMapping("/checklist-answers")
    @May(Access.VIEWER)
    @Operation(summary = "List what checklists answered by themselves, with evidence")
    Slice<AnswerJson> list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Slice.all(checks.of(incident).stream().map(AnswerJson::of).toList());
    }

    @GetMapping("/checklist-answers/{checklist}/{item}")
    @May(Access.VIEWER)
    @Operation(summary = "Read how one item was answered")
    AnswerJson get(Actor actor, @PathVariable long number, @PathVariable String checklist, @PathVariable String item) {
        return AnswerJson.of(checks.find(incidents.find(actor, number), checklist, item));
    }

    @PostMapping("/checklist-askings")
    @May(Access.RESPONDER)
    @Operation(summary = "Ask everything again; 202, the answers come by themselves")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(Actor actor, @PathVariable long number) {
        checks.askAgain(Act.by(actor, "api"), number);
    }

    @PostMapping("/checklist-overrulings")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that an answer is wrong, and why; it stands until it is lifted")
    ResponseEntity<AnswerJson> overrule(
            Actor actor, @PathVariable long number, @IdempotencyKey @Nullable String key, @RequestBody Overrule body) {
        Checks.Asked asked = checks.overrule(Act.by(actor, "api").keyed(key), number, body);
        URI uri = URI.create(
                "/api/v1/incidents/%d/checklist-answers/%s/%s".formatted(number, asked.checklist(), asked.item()));
        return ResponseEntity.created(uri).body(AnswerJson.of(asked));
    }

    @DeleteMapping("/checklist-overrulings/{checklist}/{item}")
    @May(Access.RESPONDER)
    @Operation(summary = "Let an answer speak for itself again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(
            Actor actor,
            @PathVariable long number,
            @PathVariable String checklist,
            @PathVariable String item,
            @IdempotencyKey @Nullable String key) {
        checks.lift(Act.by(actor, "api").keyed(key), number, checklist, item);
    }
}
