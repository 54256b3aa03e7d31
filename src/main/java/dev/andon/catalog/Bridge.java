package dev.andon.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where people meet during an incident.
 *
 * @param dialIn how to join by phone, or empty
 * @param standing always the same room; otherwise its address makes a new one each time
 */
public record Bridge(
        String key, String name, String url, String dialIn, boolean standing, boolean retired, long version)
        implements Item {

    @Override
    public Kind kind() {
        return Kind.BRIDGE;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("url", url);
        fields.put("dial_in", dialIn);
        fields.put("standing", standing);
        fields.put("retired", retired);
        return fields;
    }
}
