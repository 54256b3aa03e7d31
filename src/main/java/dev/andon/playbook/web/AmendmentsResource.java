package dev.andon.playbook.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Amendment;
import dev.andon.playbook.Amendments;
import dev.andon.playbook.Amendments.Amended;
import dev.andon.playbook.PlaybookChange;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.Piece;
import dev.andon.playbook.internal.YamlFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The playbook as one file over the API: what it would change, making it so, and what was changed so far. */
@RestController
@RequestMapping("/api/v1/playbook")
@Tag(name = "Playbook")
class AmendmentsResource {
    private final Amendments amendments;
    private final ChangeRecord record;

    AmendmentsResource(Amendments amendments, ChangeRecord record) {
        this.amendments = amendments;
        this.record = record;
    }

    /**
     * @param path the place, as the file has it: {@code severities/sev2/criteria}
     * @param from null when it was not there
     * @param to null when it is gone
     */
    record ChangeJson(
            String path, @Nullable Object from, @Nullable Object to) {
        static ChangeJson of(PlaybookChange change) {
            return new ChangeJson(change.path(), change.before(), change.after());
        }
    }

    /** @param revision of the playbook these changes start from, or after them when they were made */
    record ChangesJson(long revision, List<ChangeJson> changes) {
        static ChangesJson of(Amended amended) {
            return new ChangesJson(
                    amended.revision(),
                    amended.changes().stream().map(ChangeJson::of).toList());
        }
    }

    /** One line of the record of changes. */
    record AmendmentJson(
            long id,
            long revision,
            Instant changedAt,
            ActorJson actor,
            String source,
            String path,
            @Nullable Object from,
            @Nullable Object to) {

        record ActorJson(String kind, String id, String name) {}

        static AmendmentJson of(Amendment one) {
            return new AmendmentJson(
                    one.id(),
                    one.revision(),
                    one.changedAt(),
                    new ActorJson(one.actorKind(), one.actorId(), one.actorName()),
                    one.source(),
                    one.change().path(),
                    one.change().before(),
                    one.change().after());
        }
    }

    @PostMapping("/diffs")
    @May(Access.OWNER)
    @Operation(summary = "What applying this file would change; changes nothing")
    ResponseEntity<ChangesJson> diff(Actor actor, @RequestBody byte[] file) {
        Amended amended = amendments.preview(actor, piece(file));
        return ResponseEntity.ok().eTag(Revision.etag(amended.revision())).body(ChangesJson.of(amended));
    }

    @PostMapping("/imports")
    @May(Access.OWNER)
    @Operation(summary = "Make the playbook what this file says; the answer is what changed")
    ResponseEntity<ChangesJson> apply(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody byte[] file) {
        Amended amended = amendments.replace(actor, "import", piece(file), Revision.ifMatch(ifMatch));
        return ResponseEntity.ok().eTag(Revision.etag(amended.revision())).body(ChangesJson.of(amended));
    }

    /** JSON is YAML too, so one reader names lines for both. */
    private static Piece piece(byte[] file) {
        return YamlFile.piece(YamlFile.text(file));
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    @Operation(summary = "Who changed what of the playbook, latest first")
    Slice<AmendmentJson> changes(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Amendment> oneMore = record.latest(after == null ? null : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id())).map(AmendmentJson::of);
    }
}
