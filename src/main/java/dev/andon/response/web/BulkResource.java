package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.response.Act;
import dev.andon.response.BulkChange;
import dev.andon.response.BulkEdit;
import dev.andon.response.BulkEdits;
import dev.andon.response.FieldRules;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changing many incidents at once over the API. */
@RestController
@RequestMapping("/api/v1/bulk-edits")
class BulkResource {
    private final BulkEdits edits;
    private final FieldRules rules;

    BulkResource(BulkEdits edits, FieldRules rules) {
        this.edits = edits;
        this.rules = rules;
    }

    /** What is left out stays as it is. */
    record BulkEditBody(
            @Nullable List<Long> numbers,
            @Nullable String severity,
            @Nullable String status,
            @Nullable String reason,
            @Nullable List<String> addTags,
            @Nullable List<String> removeTags,
            @Nullable Map<String, JsonNode> fields) {}

    /** @param result changed, partly_changed, unchanged or refused */
    record OutcomeJson(long number, String result, List<String> changed, List<FieldError> errors) {
        static OutcomeJson of(BulkEdit.Outcome outcome) {
            return new OutcomeJson(
                    outcome.number(),
                    outcome.result().name().toLowerCase(Locale.ROOT),
                    outcome.changed(),
                    outcome.errors());
        }
    }

    record BulkEditJson(long id, List<OutcomeJson> items) {
        static BulkEditJson of(BulkEdit edit) {
            return new BulkEditJson(
                    edit.id(), edit.outcomes().stream().map(OutcomeJson::of).toList());
        }
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(
            summary = "Change severity, status, tags or fields of up to 200 incidents",
            description = "Each incident decides for itself; the answer says how each took it.")
    ResponseEntity<BulkEditJson> run(
            Actor actor, @IdempotencyKey @Nullable String key, @RequestBody BulkEditBody body) {
        BulkChange change = new BulkChange(
                body.severity(),
                body.status(),
                body.reason(),
                whole("add_tags", body.addTags()),
                whole("remove_tags", body.removeTags()),
                FieldJson.read(rules, body.fields()));
        BulkEdit edit = edits.run(Act.by(actor, "api").keyed(key), whole("numbers", body.numbers()), change);
        return ResponseEntity.created(URI.create("/api/v1/bulk-edits/" + edit.id()))
                .body(BulkEditJson.of(edit));
    }

    @GetMapping("/{id}")
    @May(Access.RESPONDER)
    @Operation(summary = "Read how one of your own bulk edits went")
    BulkEditJson read(Actor actor, @PathVariable long id) {
        return BulkEditJson.of(edits.find(actor, id));
    }

    private static <T> List<T> whole(String field, @Nullable List<T> list) {
        if (list != null && list.stream().anyMatch(Objects::isNull)) {
            throw new Invalid(field, "must not contain null");
        }
        return list == null ? List.of() : list;
    }
}
