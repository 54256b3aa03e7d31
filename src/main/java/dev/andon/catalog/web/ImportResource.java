package dev.andon.catalog.web;

import dev.andon.catalog.CatalogFile;
import dev.andon.catalog.Format;
import dev.andon.catalog.Import;
import dev.andon.catalog.Imports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

/** Files into the catalog and out of it, over the API. */
@RestController
@RequestMapping("/api/v1/catalog")
@Tag(name = "Catalog files")
class ImportResource {
    static final String YAML = "application/yaml";
    static final String CSV = "text/csv";

    private final Imports imports;
    private final CatalogFile file;

    ImportResource(Imports imports, CatalogFile file) {
        this.imports = imports;
        this.file = file;
    }

    /** @param preview compares and does not apply; apply it later by {@code …/applications} */
    record NewImportJson(
            @Nullable String format,
            @Nullable String content,
            @Nullable Boolean preview) {}

    record ProgressJson(String step, int done, int total) {}

    /** @param outcome what it would change, or has changed; null until it was compared */
    record ImportJson(
            long id,
            String format,
            String status,
            ProgressJson progress,
            Import.@Nullable Outcome outcome,
            String createdBy,
            Instant createdAt,
            @Nullable Instant finishedAt) {
        static ImportJson of(Import found) {
            return new ImportJson(
                    found.id(),
                    found.format().word(),
                    found.status().word(),
                    new ProgressJson(found.step(), found.done(), found.total()),
                    found.outcome(),
                    found.actor().name(),
                    found.createdAt(),
                    found.finishedAt());
        }
    }

    @PostMapping(path = "/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @May(Access.OWNER)
    @Operation(summary = "Import a file; ask for its progress under Location")
    ResponseEntity<ImportJson> begin(Actor actor, @RequestBody NewImportJson body) {
        boolean straight = !Boolean.TRUE.equals(body.preview());
        return accepted(imports.begin(actor, body.format(), body.content(), straight));
    }

    @PostMapping(
            path = "/imports",
            consumes = {YAML, CSV})
    @May(Access.OWNER)
    @Operation(summary = "Import a file as it is")
    ResponseEntity<ImportJson> begin(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean preview,
            @org.springframework.web.bind.annotation.RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        String format = type.getSubtype().equals("csv") ? "csv" : "yaml";
        return accepted(imports.begin(actor, format, utf8(body), !preview));
    }

    /** Half a character would turn into a question mark in somebody's name. */
    static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(body))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Invalid("content", "is not UTF-8");
        }
    }

    private static ResponseEntity<ImportJson> accepted(Import begun) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/catalog/imports/" + begun.id()))
                .body(ImportJson.of(begun));
    }

    @GetMapping("/imports")
    @May(Access.OWNER)
    @Operation(summary = "List imports, latest first")
    Slice<ImportJson> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Import> oneMore = imports.list(actor, after == null ? null : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id())).map(ImportJson::of);
    }

    @GetMapping("/imports/{id}")
    @May(Access.OWNER)
    @Operation(summary = "How far an import is, and what it brought")
    ImportJson read(Actor actor, @PathVariable long id) {
        return ImportJson.of(imports.get(actor, id));
    }

    @PostMapping("/imports/{id}/applications")
    @May(Access.OWNER)
    @Operation(summary = "Apply an import that was a preview")
    ResponseEntity<ImportJson> apply(Actor actor, @PathVariable long id) {
        return accepted(imports.apply(actor, id));
    }

    @GetMapping("/export")
    @May(Access.VIEWER)
    @Operation(summary = "The whole catalog as a file that can be imported")
    ResponseEntity<String> export(@RequestParam(defaultValue = "yaml") String format) {
        Format known = Format.of(format).orElseThrow(() -> new Invalid("format", "must be yaml or csv"));
        return download(known, file.write(known));
    }

    static ResponseEntity<String> download(Format format, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType((format == Format.CSV ? CSV : YAML) + ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"catalog." + format.word() + "\"")
                .body(text);
    }
}
