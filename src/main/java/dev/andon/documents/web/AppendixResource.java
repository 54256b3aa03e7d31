package dev.andon.documents.web;

import dev.andon.documents.AddItem;
import dev.andon.documents.Appendix;
import dev.andon.documents.Item;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The appendix of an incident, for programs. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/appendix")
@Tag(name = "Appendix")
class AppendixResource {
    private final Appendix appendix;

    AppendixResource(Appendix appendix) {
        this.appendix = appendix;
    }

    /** @param ofSeq the entry of the log it belongs to */
    record AddTextJson(
            @Nullable String title,
            @Nullable String text,
            @Nullable Long ofSeq) {}

    record RemovalJson(@Nullable String reason) {}

    /**
     * @param id its number within the incident
     * @param kind text, picture or file
     * @param mediaType of what was found in it
     * @param size in bytes
     * @param url of its page; in Markdown a link to it
     * @param contentUrl of its bytes; null when they were taken out
     */
    record ItemJson(
            long id,
            String kind,
            String title,
            String mediaType,
            long size,
            String sha256,
            @Nullable Long ofSeq,
            String addedBy,
            Instant addedAt,
            @Nullable String removedBy,
            @Nullable Instant removedAt,
            @Nullable String reason,
            String url,
            @Nullable String contentUrl) {

        static ItemJson of(long number, Item item) {
            String url = "/incidents/%d/appendix/%d".formatted(number, item.id());
            return new ItemJson(
                    item.id(),
                    item.kind(),
                    item.title(),
                    item.mediaType(),
                    item.size(),
                    item.sha256(),
                    item.ofSeq(),
                    item.addedBy(),
                    item.addedAt(),
                    item.removedBy(),
                    item.removedAt(),
                    item.reason(),
                    url,
                    item.isThere() ? url + "/content" : null);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @May(Access.RESPONDER)
    @Operation(summary = "Put pasted output into the appendix; as multipart/form-data, a file or a picture")
    ResponseEntity<ItemJson> add(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody AddTextJson body) {
        return created(actor, number, key, new AddItem.Pasted(body.title(), body.text(), body.ofSeq()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @May(Access.RESPONDER)
    @Operation(hidden = true)
    ResponseEntity<ItemJson> addFile(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "of_seq", required = false) @Nullable String ofSeq,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Uploads.atMost(file, appendix.largest());
        AddItem command = file != null && (text == null || text.isBlank())
                ? new AddItem.Sent(
                        title, file.getOriginalFilename(), file.getContentType(), file.getBytes(), Uploads.seq(ofSeq))
                : Uploads.command(title, text, Uploads.seq(ofSeq), file);
        return created(actor, number, key, command);
    }

    private ResponseEntity<ItemJson> created(Actor actor, long number, @Nullable String key, AddItem command) {
        Item item = appendix.add(Act.by(actor, "api").keyed(key), number, command);
        URI uri = URI.create("/api/v1/incidents/%d/appendix/%d".formatted(number, item.id()));
        return ResponseEntity.created(uri).body(ItemJson.of(number, item));
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List the appendix, latest first, what was taken out among it")
    Slice<ItemJson> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.latestFirst(appendix.of(actor, number).items(), Item::id, _ -> true, pageSize, cursor)
                .map(item -> ItemJson.of(number, item));
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read what an item of the appendix is")
    ItemJson read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return ItemJson.of(number, appendix.find(actor, number, id));
    }

    @GetMapping("/{id}/content")
    @May(Access.VIEWER)
    @Operation(summary = "The bytes of an item")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable long number, @PathVariable long id) {
        return Inert.answer(appendix.content(actor, number, id));
    }

    @PostMapping("/{id}/removals")
    @May(Access.RESPONDER)
    @Operation(summary = "Take the bytes of an item away; that it was there stays in the log")
    ResponseEntity<ItemJson> remove(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody RemovalJson body) {
        Item item = appendix.remove(Act.by(actor, "api").keyed(key), number, id, body.reason());
        URI uri = URI.create("/api/v1/incidents/%d/appendix/%d".formatted(number, id));
        return ResponseEntity.created(uri).body(ItemJson.of(number, item));
    }
}
