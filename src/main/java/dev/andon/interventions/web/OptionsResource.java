package dev.andon.interventions.web;

import dev.andon.interventions.ListOption;
import dev.andon.interventions.Option;
import dev.andon.interventions.Options;
import dev.andon.interventions.Policy.Offered;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could stop the bleeding in an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Interventions")
class OptionsResource {
    private final Options options;
    private final Incidents incidents;

    OptionsResource(Options options, Incidents incidents) {
        this.options = options;
        this.incidents = incidents;
    }

    /**
     * @param id its number within the incident
     * @param intervention number of the intervention it became last, if it became one
     * @param result what came of it, or why it was set aside
     */
    record OptionJson(
            long id,
            String kind,
            String text,
            @Nullable Integer minutes,
            String reversible,
            String risk,
            Option.Standing status,
            @Nullable Long intervention,
            @Nullable String result) {

        static OptionJson of(Option one) {
            return new OptionJson(
                    one.id(),
                    one.kind().word(),
                    one.text(),
                    one.minutes(),
                    one.reversible().word(),
                    one.risk().word(),
                    one.standing(),
                    one.intervention(),
                    one.result());
        }
    }

    record TrialJson(@Nullable String result) {}

    record DismissalJson(@Nullable String reason) {}

    @PostMapping("/options")
    @May(Access.RESPONDER)
    @Operation(summary = "Put on the board what could stop the bleeding")
    ResponseEntity<OptionJson> list(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody ListOption body) {
        return created(number, options.list(Act.by(actor, "api").keyed(key), number, body));
    }

    @GetMapping("/options")
    @May(Access.VIEWER)
    @Operation(
            summary = "List the options in the order to look at them: rollback first, then fast, reversible, low risk")
    Slice<OptionJson> all(Actor actor, @PathVariable long number) {
        return Slice.all(options.of(incidents.find(actor, number)).options().stream()
                .map(OptionJson::of)
                .toList());
    }

    @GetMapping("/options/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an option")
    OptionJson read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return OptionJson.of(options.find(actor, number, id));
    }

    @GetMapping("/option-suggestions")
    @May(Access.VIEWER)
    @Operation(summary = "What the house and the runbooks of the affected services suggest, and nobody has listed")
    Slice<Offered> suggestions(Actor actor, @PathVariable long number) {
        return Slice.all(options.suggested(incidents.find(actor, number)));
    }

    @PostMapping("/options/{id}/trials")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it was tried without an intervention announced here, and what came of it")
    ResponseEntity<OptionJson> tried(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody TrialJson body) {
        return created(number, options.tried(Act.by(actor, "api").keyed(key), number, id, body.result()));
    }

    @PostMapping("/options/{id}/dismissals")
    @May(Access.RESPONDER)
    @Operation(summary = "Set it aside, and say why")
    ResponseEntity<OptionJson> setAside(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody DismissalJson body) {
        return created(number, options.setAside(Act.by(actor, "api").keyed(key), number, id, body.reason()));
    }

    private static ResponseEntity<OptionJson> created(long number, Option one) {
        URI uri = URI.create("/api/v1/incidents/%d/options/%d".formatted(number, one.id()));
        return ResponseEntity.created(uri).body(OptionJson.of(one));
    }
}
