package dev.andon.documents.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.coedit.Stretch;
import dev.andon.documents.Documents;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The document of an incident, for programs. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/document")
@Tag(name = "Documents")
class DocumentResource {
    private static final String MARKDOWN = "text/markdown";
    private static final MediaType MARKDOWN_UTF8 = MediaType.parseMediaType("text/markdown;charset=UTF-8");

    private final Documents documents;

    DocumentResource(Documents documents) {
        this.documents = documents;
    }

    /** @param text Markdown */
    record DocumentJson(String name, String text, long version) {}

    record WriteJson(@Nullable String text) {}

    record VersionJson(long version, String text) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @May(Access.VIEWER)
    @Operation(summary = "Read the document of an incident; as text/markdown, its text")
    ResponseEntity<DocumentJson> read(Actor actor, @PathVariable long number) {
        return ok(documents.read(actor, number));
    }

    @GetMapping(produces = MARKDOWN)
    @May(Access.VIEWER)
    @Operation(hidden = true)
    ResponseEntity<String> markdown(Actor actor, @PathVariable long number) {
        Documents.Document document = documents.read(actor, number);
        return ResponseEntity.ok()
                .eTag(etag(document.version()))
                .contentType(MARKDOWN_UTF8)
                .body(document.body());
    }

    @PutMapping
    @May(Access.RESPONDER)
    @Operation(
            summary = "Write the document",
            description = "What differs from the version in If-Match is merged into what others wrote since. Without"
                    + " If-Match the text as it stands is replaced.")
    ResponseEntity<DocumentJson> write(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WriteJson body) {
        return merged(actor, number, ifMatch, body.text());
    }

    private ResponseEntity<DocumentJson> merged(
            Actor actor, long number, @Nullable String ifMatch, @Nullable String text) {
        try {
            documents.merge(Act.by(actor, "api"), number, ifMatch(ifMatch), text);
        } catch (Invalid invalid) {
            if (invalid.errors().getFirst().field().equals("version")) {
                throw new Stale("This document has no such version as If-Match names. Read it again.");
            }
            throw invalid;
        }
        return ok(documents.read(actor, number));
    }

    private static ResponseEntity<DocumentJson> ok(Documents.Document document) {
        return ResponseEntity.ok()
                .eTag(etag(document.version()))
                .body(new DocumentJson(document.name(), document.body(), document.version()));
    }

    @GetMapping("/versions")
    @May(Access.VIEWER)
    @Operation(summary = "Who wrote in the document when, latest first")
    Slice<Stretch> versions(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        List<Stretch> oneMore = documents.history(actor, number, before, size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.to()));
    }

    @GetMapping("/versions/{version}")
    @May(Access.VIEWER)
    @Operation(summary = "The document as it was at a version")
    VersionJson version(Actor actor, @PathVariable long number, @PathVariable long version) {
        return new VersionJson(version, documents.at(actor, number, version));
    }
}
