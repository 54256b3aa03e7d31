package dev.andon.catalog;

import java.util.Map;

/** A name for an address; for a dashboard, for example. */
public record Link(String name, String url) {

    Map<String, Object> fields() {
        return Map.of("name", name, "url", url);
    }
}
