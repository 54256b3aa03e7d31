package dev.andon.alerts.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a monitoring tool is told. */
public record Answer(int status, byte[] body) {
    // Not the house's mapper: these shapes belong to others and never follow our conventions.
    private static final JsonMapper JSON = JsonMapper.shared();

    /** To whoever does not speak but ask. */
    public static Answer onlyPost() {
        return refusal(405, "error", "Only POST is understood here", List.of());
    }

    static Answer of(int status, Map<String, Object> body) {
        return new Answer(status, JSON.writeValueAsBytes(body));
    }

    static Answer refusal(int status, String word, String message, List<String> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", word);
        body.put("message", message);
        body.put("errors", errors);
        return of(status, body);
    }
}
