package dev.andon.interventions.web;

import dev.andon.interventions.ChangePolicy;
import dev.andon.interventions.ChangePolicy.OfferedOption;
import dev.andon.interventions.Policies;
import dev.andon.interventions.Policy;
import dev.andon.interventions.Policy.Offered;
import dev.andon.interventions.UnderWay;
import dev.andon.interventions.UnderWay.Placed;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the house intervenes, and what is open across incidents, over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Interventions")
class PolicyResource {
    private final Policies policies;
    private final UnderWay underWay;
    private final JsonMapper json;

    PolicyResource(Policies policies, UnderWay underWay, JsonMapper json) {
        this.policies = policies;
        this.underWay = underWay;
        this.json = json;
    }

    /** @param before as JSON, with everything that the policy had */
    record ChangeJson(Instant at, String by, String source, JsonNode before, JsonNode after) {}

    /** An open intervention and where. */
    record OpenJson(
            long incident,
            long intervention,
            String status,
            @Nullable String service,
            @Nullable String host,
            String what,
            String announcedBy,
            Instant announcedAt,
            @Nullable Instant startedAt) {

        static OpenJson of(Placed one) {
            return new OpenJson(
                    one.incident().number(),
                    one.open().id(),
                    one.open().state().word(),
                    one.open().target().service(),
                    one.open().target().host(),
                    one.open().what(),
                    one.open().by(),
                    one.open().announcedAt(),
                    one.open().startedAt());
        }
    }

    @GetMapping("/interventions")
    @May(Access.VIEWER)
    @Operation(summary = "List the open interventions of all live incidents you may see, first announced first")
    Slice<OpenJson> open(Actor actor) {
        return Slice.all(underWay.of(actor).stream().map(OpenJson::of).toList());
    }

    @GetMapping("/intervention-policy")
    @May(Access.VIEWER)
    @Operation(summary = "Read which interventions wait for the commander, how near is a clash, and what is suggested")
    ResponseEntity<ChangePolicy> policy() {
        return answer(policies.now());
    }

    @PutMapping("/intervention-policy")
    @May(Access.OWNER)
    @Operation(summary = "Set how the house intervenes, all of it")
    ResponseEntity<ChangePolicy> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangePolicy body) {
        return answer(policies.change(actor, "api", body, Revision.ifMatch(ifMatch)));
    }

    @GetMapping("/intervention-policy/changes")
    @May(Access.VIEWER)
    @Operation(summary = "Read who changed how the house intervenes, latest first")
    Slice<ChangeJson> changes() {
        return Slice.all(policies.changes().stream()
                .map(one -> new ChangeJson(
                        one.at(), one.by(), one.source(), json.readTree(one.before()), json.readTree(one.after())))
                .toList());
    }

    private static ResponseEntity<ChangePolicy> answer(Policy policy) {
        return ResponseEntity.ok().eTag(Revision.etag(policy.version())).body(words(policy));
    }

    /** As it would be sent back unchanged. */
    static ChangePolicy words(Policy policy) {
        Map<String, @Nullable String> bySeverity = new TreeMap<>();
        policy.bySeverity().forEach((severity, clearing) -> bySeverity.put(severity, clearing.word()));
        return new ChangePolicy(
                policy.usual().word(),
                bySeverity,
                policy.distance(),
                policy.hintsAtRestricted(),
                policy.options().stream()
                        .<@Nullable OfferedOption>map(PolicyResource::words)
                        .toList());
    }

    private static OfferedOption words(Offered one) {
        return new OfferedOption(
                one.kind().word(),
                one.text(),
                one.minutes(),
                one.reversible().word(),
                one.risk().word());
    }
}
