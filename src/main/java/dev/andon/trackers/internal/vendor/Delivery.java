package dev.andon.trackers.internal.vendor;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A webhook as it came. */
public record Delivery(Map<String, String> headers, byte[] body) {
    private static final int LONGEST = 200;

    public Delivery {
        Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        headers = any;
    }

    /** Empty where it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Which delivery it is, as a header says, kept short; one without has its body for a name, as it has again. */
    String name(String header) {
        String name = header(header).strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? Bodies.name(this) : name.substring(0, Math.min(name.length(), LONGEST));
    }
}
