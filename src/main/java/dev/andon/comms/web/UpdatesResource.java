package dev.andon.comms.web;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Update;
import dev.andon.comms.Updates;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
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

/** What audiences were told, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/updates")
@Tag(name = "Updates")
class UpdatesResource {
    private final Updates updates;
    private final Incidents incidents;

    UpdatesResource(Updates updates, Incidents incidents) {
        this.updates = updates;
        this.incidents = incidents;
    }

    /**
     * @param audience one word; absent means internal
     * @param nextUpdateAt when the next update is promised; or {@code nextUpdateInMinutes}, or neither for no promise
     */
    record PostUpdateJson(
            @Nullable String text,
            @Nullable String audience,
            @Nullable Instant nextUpdateAt,
            @Nullable Integer nextUpdateInMinutes,
            @Nullable Instant occurredAt) {}

    /**
     * @param seq its entry in the log
     * @param kept whether it came by the promised time; null when none was promised
     */
    record UpdateJson(
            long seq,
            String audience,
            String text,
            String postedBy,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable Instant promisedFor,
            @Nullable Boolean kept,
            @Nullable Instant nextUpdateAt) {

        static UpdateJson of(Update update) {
            return new UpdateJson(
                    update.seq(),
                    update.audience(),
                    update.text(),
                    update.postedBy(),
                    update.postedAt(),
                    update.recordedAt(),
                    update.promisedBy(),
                    update.kept(),
                    update.nextUpdateBy());
        }
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Tell an audience how things stand, and promise the next update")
    ResponseEntity<UpdateJson> post(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PostUpdateJson body) {
        Act act = Act.requested(actor, key, body.occurredAt()).expecting(Revision.ifMatch(ifMatch));
        PostUpdate command =
                new PostUpdate(body.text(), body.audience(), body.nextUpdateAt(), body.nextUpdateInMinutes());
        Update update = updates.post(act, number, command);
        URI uri = URI.create("/api/v1/incidents/%d/events?after_seq=%d".formatted(number, update.seq() - 1));
        return ResponseEntity.created(uri).eTag(Revision.etag(update.seq())).body(UpdateJson.of(update));
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List what audiences were told, latest first")
    Slice<UpdateJson> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        long id = incidents.find(actor, number).id();
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Update> oneMore = updates.of(id, after == null ? null : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.seq())).map(UpdateJson::of);
    }
}
