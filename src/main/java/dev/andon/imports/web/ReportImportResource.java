package dev.andon.imports.web;

import dev.andon.imports.Batch;
import dev.andon.imports.Imports;
import dev.andon.imports.Imports.Preview;
import dev.andon.imports.Mapping;
import dev.andon.imports.Plan;
import dev.andon.imports.Sent;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reports that were written before Andon, for programs. */
@RestController
@RequestMapping("/api/v1/report-imports")
class ReportImportResource {
    private final Imports imports;

    ReportImportResource(Imports imports) {
        this.imports = imports;
    }

    record FileJson(@Nullable String path, @Nullable String text) {}

    record BeginJson(@Nullable List<@Nullable FileJson> files) {}

    record MapJson(
            @Nullable Map<String, String> facts,
            @Nullable Map<String, String> headings,
            @Nullable String severity,
            @Nullable String template,
            @Nullable Boolean publish) {}

    /** @param plan what will become of it, or would have; null for what is no report */
    record OneJson(
            String path,
            @Nullable String outcome,
            @Nullable String said,
            @Nullable Long incident,
            @Nullable Plan plan) {
        static OneJson of(Preview preview) {
            Batch.File file = preview.file();
            return new OneJson(
                    file.path(),
                    file.outcome(),
                    file.said() == null ? preview.unreadable() : file.said(),
                    file.incident(),
                    preview.plan());
        }
    }

    record BatchJson(long id, String status, Instant begunAt, String begunBy, boolean publish, List<OneJson> files) {}

    private BatchJson json(Batch batch) {
        return new BatchJson(
                batch.id(),
                batch.status(),
                batch.begunAt(),
                batch.begunBy(),
                batch.publish(),
                imports.previews(batch).stream().map(OneJson::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send reports in Markdown to be looked at; nothing is taken in yet",
            description = "As multipart/form-data, the parts named file are reports, or zips of reports.")
    @May(Access.OWNER)
    ResponseEntity<BatchJson> begin(Actor actor, @RequestBody BeginJson body) {
        List<@Nullable FileJson> files = Objects.requireNonNullElse(body.files(), List.of());
        return created(imports.begin(
                actor, files.stream().map(ReportImportResource::sent).toList()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(hidden = true)
    @May(Access.OWNER)
    ResponseEntity<BatchJson> upload(Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        return created(imports.begin(actor, Uploaded.files(file)));
    }

    private static Sent sent(@Nullable FileJson file) {
        if (file == null || file.path() == null || file.path().isBlank() || file.text() == null) {
            throw new Invalid("files", "each need a path and a text");
        }
        return Sent.of(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<BatchJson> created(Batch batch) {
        return ResponseEntity.created(URI.create("/api/v1/report-imports/" + batch.id()))
                .body(json(batch));
    }

    @GetMapping
    @Operation(summary = "List imports of reports, latest first, without their files")
    @May(Access.OWNER)
    Slice<BatchJson> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Batch> oneMore = imports.list(actor, after == null ? null : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id())).map(this::json);
    }

    @GetMapping("/{id}")
    @Operation(summary = "What will become of each file of an import, or has")
    @May(Access.OWNER)
    BatchJson read(Actor actor, @PathVariable long id) {
        return json(imports.find(actor, id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Say how the words of the files are meant")
    @May(Access.OWNER)
    BatchJson map(Actor actor, @PathVariable long id, @RequestBody MapJson body) {
        Mapping mapping = new Mapping(
                Objects.requireNonNullElse(body.facts(), Map.of()),
                Objects.requireNonNullElse(body.headings(), Map.of()),
                body.severity(),
                body.template());
        return json(imports.map(actor, id, mapping, !Boolean.FALSE.equals(body.publish())));
    }

    @PostMapping("/{id}/applications")
    @Operation(summary = "Take in what can be; ask for the progress under the import's address")
    @May(Access.OWNER)
    ResponseEntity<BatchJson> apply(Actor actor, @PathVariable long id) {
        return ResponseEntity.accepted().body(json(imports.apply(actor, id)));
    }
}
