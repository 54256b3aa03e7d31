package dev.andon.documents.web;

import dev.andon.documents.Appendix;
import dev.andon.documents.Item;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What people uploaded, answered so that it can do nothing: to be saved, not opened; a picture, whose first bytes say that
 * it is one, may be shown; and whatever it is, in a sandbox that may load and run nothing.
 */
final class Inert {
    private Inert() {}

    static ResponseEntity<byte[]> answer(Appendix.Content content) {
        Item item = content.item();
        MediaType type = MediaType.parseMediaType(item.mediaType());
        boolean text = item.mediaType().equals("text/plain");
        ContentDisposition disposition = (item.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(fileName(item), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(text ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + item.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content.bytes());
    }

    private static String fileName(Item item) {
        String name = item.title().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return item.isText() && !name.contains(".") ? name + ".txt" : name;
    }
}
