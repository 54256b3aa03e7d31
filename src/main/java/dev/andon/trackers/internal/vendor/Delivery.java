package dev.andon.trackers.internal.vendor;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A webhook as it came. */
public record Delivery(Map<String, String> headers, byte[] body) {
    public Delivery {
        Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        headers = any;
    }

    /** Empty where it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** One that says which delivery it is, kept short. */
    String named(String header) {
        String name = header(header).strip().toLowerCase(Locale.ROOT);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
