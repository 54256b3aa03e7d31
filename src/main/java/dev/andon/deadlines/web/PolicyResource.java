package dev.andon.deadlines.web;

import dev.andon.deadlines.Policies;
import dev.andon.deadlines.Policy;
import dev.andon.deadlines.PolicyDraft;
import dev.andon.deadlines.PolicyKeeping;
import dev.andon.deadlines.Trial;
import dev.andon.deadlines.Trials;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By when follow-ups are done, for programs. */
@RestController
@RequestMapping("/api/v1/follow-up-policies")
@Tag(name = "Policies for follow-ups")
class PolicyResource {
    private final Policies policies;
    private final PolicyKeeping keeping;
    private final Trials trials;

    PolicyResource(Policies policies, PolicyKeeping keeping, Trials trials) {
        this.policies = policies;
        this.keeping = keeping;
        this.trials = trials;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List policies, in the order in which they count")
    Slice<PolicyJson> list() {
        return Slice.all(policies.all().stream().map(PolicyJson::of).toList());
    }

    @PostMapping
    @May(Access.OWNER)
    @Operation(summary = "Make a policy; it is off until it is switched on")
    ResponseEntity<PolicyJson> create(Actor actor, @RequestBody PolicyDraft body) {
        Policy made = keeping.create(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/follow-up-policies/" + made.key()))
                .eTag(Revision.etag(made.version()))
                .body(PolicyJson.of(made));
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a policy")
    ResponseEntity<PolicyJson> read(@PathVariable String key) {
        return ok(policies.get(key));
    }

    @PutMapping("/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Change a policy as a whole; with If-Match only as it was read")
    ResponseEntity<PolicyJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PolicyDraft body) {
        return ok(keeping.change(actor, key, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{key}")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a policy that is off")
    void drop(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keeping.drop(actor, key, Revision.ifMatch(ifMatch));
    }

    @PostMapping("/{key}/activations")
    @May(Access.OWNER)
    @Operation(summary = "Switch a policy on; what is open already has its days from now")
    ResponseEntity<PolicyJson> switchOn(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Policy on = keeping.switchOn(actor, key, Revision.ifMatch(ifMatch));
        return ResponseEntity.created(URI.create("/api/v1/follow-up-policies/" + key))
                .eTag(Revision.etag(on.version()))
                .body(PolicyJson.of(on));
    }

    @DeleteMapping("/{key}/activations")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Switch a policy off; due dates that it gave stay")
    void switchOff(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keeping.switchOff(actor, key, Revision.ifMatch(ifMatch));
    }

    @GetMapping("/{key}/trials")
    @May(Access.OWNER)
    @Operation(
            summary = "Try a policy on a year: what it would have found, had it been on",
            description = "Writes nothing. Without a year, the last one.")
    PolicyJson.Year tried(
            Actor actor,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(trials.tried(actor, key, year), pageSize, cursor);
    }

    @GetMapping("/{key}/violations")
    @May(Access.OWNER)
    @Operation(summary = "List what was written down in a year while a policy was on; without a year, the last one")
    PolicyJson.Year recorded(
            Actor actor,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        policies.get(key);
        return page(trials.recorded(actor, key, year), pageSize, cursor);
    }

    /** Here the cursor is how many came before: the list does not change while a year is over. */
    private static PolicyJson.Year page(Trial trial, @Nullable Integer pageSize, @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        int first = after == null
                ? 0
                : (int) Math.clamp(after.number(0), 0, trial.found().size());
        List<Integer> places = IntStream.range(first, Math.min(trial.found().size(), first + size + 1))
                .boxed()
                .toList();
        Slice<Integer> page = Slice.of(places, size, last -> Cursor.of(last + 1));
        return new PolicyJson.Year(
                trial.year(),
                trial.looked(),
                trial.found().size(),
                trial.teams(),
                page.items().stream()
                        .map(place -> PolicyJson.Found.of(trial.found().get(place)))
                        .toList(),
                page.nextCursor());
    }

    private static ResponseEntity<PolicyJson> ok(Policy policy) {
        return ResponseEntity.ok().eTag(Revision.etag(policy.version())).body(PolicyJson.of(policy));
    }
}
