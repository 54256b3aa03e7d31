package dev.andon.ui;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of lists that one can look for words in. */
public final class ListAddress {
    private ListAddress() {}

    /** A page of such a list; the first without a cursor. */
    public static String of(String path, String text, @Nullable String cursor) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>();
        if (!text.isBlank()) {
            here.queryParam("text", "{text}");
            values.put("text", text.strip());
        }
        if (cursor != null) {
            here.queryParam("cursor", "{cursor}");
            values.put("cursor", cursor);
        }
        return here.encode().buildAndExpand(values).toUriString();
    }
}
