package dev.andon.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody this house buys from, and what to do when they are down.
 *
 * @param purpose what we buy
 * @param support how to reach them at night, with the words they ask for
 * @param statusPage where they say how they are, or empty
 */
public record Vendor(
        String key, String name, String purpose, String support, String statusPage, boolean retired, long version)
        implements Item {

    @Override
    public Kind kind() {
        return Kind.VENDOR;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("purpose", purpose);
        fields.put("support", support);
        fields.put("status_page", statusPage);
        fields.put("retired", retired);
        return fields;
    }
}
