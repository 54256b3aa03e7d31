package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of one incident over the API: read, verify, note, annotate. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "The log")
class LogResource {
    private final Response response;
    private final Incidents incidents;
    private final IncidentLog log;
    private final EntryJsons jsons;

    LogResource(Response response, Incidents incidents, IncidentLog log, EntryJsons jsons) {
        this.response = response;
        this.incidents = incidents;
        this.log = log;
        this.jsons = jsons;
    }

    /** One page of a log; ask again with {@code after_seq} of the last until {@code next_cursor} is null. */
    @GetMapping("/events")
    @May(Access.VIEWER)
    @Operation(summary = "Read the log, oldest entry first")
    Slice<EntryJson> events(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "after_seq", required = false) @Nullable Long afterSeq,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        long id = incidents.find(actor, number).id();
        int size = PageSize.of(pageSize);
        List<Entry> entries = log.page(id, start(afterSeq, cursor), size + 1);
        List<EntryJson> items = jsons.of(actor, entries.stream().limit(size).toList());
        return new Slice<>(
                items, entries.size() > size ? Long.toString(items.getLast().seq()) : null);
    }

    private static long start(@Nullable Long afterSeq, @Nullable String cursor) {
        if (cursor == null) {
            return afterSeq == null ? 0 : afterSeq;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Invalid("cursor", "is not one this list gave out; start again without it");
        }
    }

    @GetMapping("/log-verification")
    @May(Access.VIEWER)
    @Operation(summary = "Recompute the hash chain of the log")
    Verification verify(Actor actor, @PathVariable long number) {
        return log.verify(incidents.find(actor, number).id());
    }

    record NoteJson(@Nullable String text, @Nullable Instant occurredAt) {}

    @PostMapping("/notes")
    @May(Access.RESPONDER)
    @Operation(summary = "Write down what was seen or done")
    ResponseEntity<EntryJson> note(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NoteJson body) {
        Act act = Act.requested(actor, key, body.occurredAt()).expecting(Revision.ifMatch(ifMatch));
        return created(actor, number, response.note(act, number, body.text()));
    }

    record AnnotationJson(@Nullable Long seq, @Nullable String text) {}

    @PostMapping("/annotations")
    @May(Access.RESPONDER)
    @Operation(summary = "Say what is wrong or missing in an earlier entry")
    ResponseEntity<EntryJson> annotate(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody AnnotationJson body) {
        if (body.seq() == null) {
            throw new Invalid("seq", "is required");
        }
        Act act = Act.by(actor, "api").keyed(key);
        return created(actor, number, response.annotate(act, number, body.seq(), body.text()));
    }

    private ResponseEntity<EntryJson> created(Actor actor, long number, Entry entry) {
        URI uri = URI.create("/api/v1/incidents/%d/events?after_seq=%d".formatted(number, entry.seq() - 1));
        return ResponseEntity.created(uri).eTag(Revision.etag(entry.seq())).body(jsons.of(actor, entry));
    }
}
