package dev.andon.wording.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.wording.CheckWording;
import dev.andon.wording.DraftRule;
import dev.andon.wording.Finding;
import dev.andon.wording.Wording;
import dev.andon.wording.WordingRules;
import dev.andon.wording.WordingRules.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wording over the API: reading a text, and the rules. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Wording")
class WordingResource {
    private static final String ENGLISH = "en";

    private final Wording wording;
    private final WordingRules rules;
    private final JsonMapper json;

    WordingResource(Wording wording, WordingRules rules, JsonMapper json) {
        this.wording = wording;
        this.rules = rules;
        this.json = json;
    }

    record Findings(List<FindingJson> findings) {}

    /** @param start in UTF-16 units */
    record FindingJson(int start, int end, String rule, String kind, String words, String question) {
        static FindingJson of(Finding one) {
            return new FindingJson(
                    one.start(), one.end(), one.rule(), one.kind().word(), one.words(), one.question());
        }
    }

    record NewRule(
            @Nullable String key,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String subject,
            @Nullable List<@Nullable String> phrases,
            @Nullable List<@Nullable String> unless,
            @Nullable String question,
            @Nullable Boolean on) {
        DraftRule draft() {
            return new DraftRule(kind, place, subject, phrases, unless, question, on);
        }
    }

    /** @param shipped whether it came with Andon */
    record RuleJson(String key, boolean shipped, boolean changed, long version, DraftRule rule) {
        static RuleJson of(Standing one) {
            return new RuleJson(
                    one.rule().key(), one.rule().shipped(), one.ours(), one.version(), DraftRule.of(one.rule()));
        }
    }

    record ChangeJson(
            Instant at,
            String by,
            String language,
            String key,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    @PostMapping("/wording-checks")
    @May(Access.VIEWER)
    @Operation(summary = "Read a text for words that blame; nothing of it is kept")
    ResponseEntity<Findings> check(Actor actor, @RequestBody CheckWording body) {
        return ResponseEntity.ok(new Findings(
                wording.check(actor, body).stream().map(FindingJson::of).toList()));
    }

    @GetMapping("/wording-rules")
    @May(Access.VIEWER)
    @Operation(summary = "List the rules of wording, also those that are off")
    Slice<RuleJson> list(@RequestParam(defaultValue = ENGLISH) String language) {
        return Slice.all(rules.of(language).stream().map(RuleJson::of).toList());
    }

    @GetMapping("/wording-rules/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one rule of wording")
    ResponseEntity<RuleJson> read(@PathVariable String key, @RequestParam(defaultValue = ENGLISH) String language) {
        return answer(rules.find(language, key));
    }

    @PostMapping("/wording-rules")
    @May(Access.OWNER)
    @Operation(summary = "Add a rule of wording")
    ResponseEntity<RuleJson> add(
            Actor actor, @RequestParam(defaultValue = ENGLISH) String language, @RequestBody NewRule body) {
        Standing added = rules.add(actor, language, body.key(), body.draft());
        return ResponseEntity.created(
                        URI.create("/api/v1/wording-rules/" + added.rule().key()))
                .eTag(Revision.etag(added.version()))
                .body(RuleJson.of(added));
    }

    @PutMapping("/wording-rules/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Put a rule of wording in other words, or switch it off")
    ResponseEntity<RuleJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = ENGLISH) String language,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftRule body) {
        return answer(rules.change(actor, language, key, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/wording-rules/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Take a rule of the house away; a shipped one is again as it came")
    ResponseEntity<Void> remove(
            Actor actor, @PathVariable String key, @RequestParam(defaultValue = ENGLISH) String language) {
        rules.remove(actor, language, key);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/wording-rule-changes")
    @May(Access.VIEWER)
    @Operation(summary = "Read who changed which rule of wording, latest first")
    Slice<ChangeJson> changes() {
        return Slice.all(rules.changes().stream()
                .map(one -> new ChangeJson(
                        one.at(), one.by(), one.language(), one.key(), tree(one.before()), tree(one.after())))
                .toList());
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static ResponseEntity<RuleJson> answer(Standing one) {
        return ResponseEntity.ok().eTag(Revision.etag(one.version())).body(RuleJson.of(one));
    }
}
