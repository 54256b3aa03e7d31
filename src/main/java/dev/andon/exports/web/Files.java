package dev.andon.exports.web;

import dev.andon.exports.Exported;
import dev.andon.exports.Format;
import dev.andon.platform.problem.Invalid;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers an export as a file. */
final class Files {
    private Files() {}

    static ResponseEntity<byte[]> file(Exported exported) {
        MediaType type = MediaType.parseMediaType(exported.format().mediaType());
        MediaType whole = exported.format() == Format.PDF ? type : new MediaType(type, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(whole)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(exported.fileName())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(exported.bytes());
    }

    static boolean named(String names) {
        if (!names.equals("shown") && !names.equals("roles")) {
            throw new Invalid("names", "must be shown or roles");
        }
        return names.equals("shown");
    }

    static Format format(String word) {
        return Format.of(word).orElseThrow(() -> new Invalid("format", "must be one of " + Format.words()));
    }
}
