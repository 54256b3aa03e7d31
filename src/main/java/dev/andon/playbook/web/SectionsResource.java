package dev.andon.playbook.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.playbook.Amendments;
import dev.andon.playbook.Amendments.Amended;
import dev.andon.playbook.Applying;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.Piece;
import dev.andon.playbook.web.AmendmentsResource.ChangesJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The sections of the playbook and their entries over the API, in the words of its file. */
@RestController
@RequestMapping("/api/v1/playbook")
@Tag(name = "Playbook")
class SectionsResource {
    private final Playbook playbook;
    private final Amendments amendments;
    private final ChangeRecord record;

    SectionsResource(Playbook playbook, Amendments amendments, ChangeRecord record) {
        this.playbook = playbook;
        this.amendments = amendments;
        this.record = record;
    }

    /** What applies to incidents of one type and severity. */
    record ApplyingJson(
            List<String> checklists,
            @Nullable String document,
            @Nullable String report,
            @Nullable String warRoom,
            @Nullable Long everyMinutes) {
        static ApplyingJson of(Applying one) {
            return new ApplyingJson(
                    one.checklists().stream().map(Checklist::key).toList(),
                    one.document() == null ? null : one.document().key(),
                    one.report() == null ? null : one.report().key(),
                    one.warRoom() == null ? null : one.warRoom().key(),
                    one.every() == null ? null : one.every().toMinutes());
        }
    }

    @GetMapping("/applying")
    @May(Access.VIEWER)
    @Operation(summary = "What applies to incidents of a type and a severity: checklists, document, report, war room")
    ApplyingJson applying(@RequestParam String type, @RequestParam String severity) {
        if (playbook.type(type).isEmpty()) {
            throw new Invalid("type", "\"" + type + "\" is not an incident type of this house");
        }
        if (playbook.severity(severity).isEmpty()) {
            throw new Invalid("severity", "\"" + severity + "\" is not a severity of this house");
        }
        return ApplyingJson.of(playbook.applying(type, severity));
    }

    /** @param items the entries, also those that are retired */
    record SectionJson(List<Map<String, Object>> items) {}

    @GetMapping("/{section}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one section, also what is retired in it")
    ResponseEntity<SectionJson> section(@PathVariable String section) {
        return ResponseEntity.ok()
                .eTag(etag(record.revisionOf(section)))
                .body(new SectionJson(Entries.of(playbook, section)));
    }

    @PutMapping("/{section}")
    @May(Access.OWNER)
    @Operation(summary = "Change a whole section: its entries and their order")
    ResponseEntity<ChangesJson> putAll(
            Actor actor,
            @PathVariable String section,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        return answer(
                HttpStatus.OK,
                section,
                section,
                () -> amendments.putAll(actor, "api", section, items(body), ifMatch(ifMatch)));
    }

    private static Piece items(JsonNode body) {
        if (body.isObject() && body.size() == 1 && body.has("items")) {
            return Piece.of(body.get("items"));
        }
        throw new Invalid("items", "is required, and nothing else: the entries of the section");
    }

    @PostMapping("/{section}")
    @May(Access.OWNER)
    @Operation(summary = "Add an entry to a section; without a key it gets one made of its name")
    ResponseEntity<ChangesJson> add(Actor actor, @PathVariable String section, @RequestBody JsonNode body) {
        return answer(
                HttpStatus.CREATED,
                section,
                section,
                () -> amendments.add(actor, "api", section, Piece.of(body), null));
    }

    @GetMapping("/{section}/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one entry of a section")
    ResponseEntity<Map<String, Object>> entry(@PathVariable String section, @PathVariable String key) {
        Map<String, Object> entry = Entries.find(playbook, section, key)
                .orElseThrow(() -> new Missing("There is no %s in the section %s.".formatted(key, section)));
        return ResponseEntity.ok()
                .eTag(etag(record.revisionOf(section + "/" + key)))
                .body(entry);
    }

    @PutMapping("/{section}/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Change one entry; its key stays")
    ResponseEntity<ChangesJson> put(
            Actor actor,
            @PathVariable String section,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        return answer(
                HttpStatus.OK,
                section,
                section + "/" + key,
                () -> amendments.put(actor, "api", section, key, Piece.of(body), ifMatch(ifMatch)));
    }

    @DeleteMapping("/{section}/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Remove one entry; what logs or reports may speak of is retired instead")
    ResponseEntity<ChangesJson> remove(
            Actor actor,
            @PathVariable String section,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(
                HttpStatus.OK,
                section,
                section + "/" + key,
                () -> amendments.remove(actor, "api", section, key, ifMatch(ifMatch)));
    }

    private ResponseEntity<ChangesJson> answer(
            HttpStatus status, String section, String path, Supplier<Amended> command) {
        try {
            Amended amended = Objects.requireNonNull(command.get());
            return ResponseEntity.status(status)
                    .eTag(etag(record.revisionOf(path)))
                    .body(ChangesJson.of(amended));
        } catch (Invalid invalid) {
            throw Entries.relative(invalid, section);
        }
    }
}
