package dev.andon.trackers.internal;

import dev.andon.trackers.Agreed;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a link keeps as JSON. */
final class LinkJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<EnumMap<Field, Agreed>> AGREED = new TypeReference<>() {};
    private static final TypeReference<List<Disagreement>> DISAGREEMENTS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Field, String>> NOTES = new TypeReference<>() {};

    private LinkJson() {}

    static String agreed(Map<Field, Agreed> agreed) {
        return JSON.writeValueAsString(agreed);
    }

    static Map<Field, Agreed> agreed(String json) {
        return JSON.readValue(json, AGREED);
    }

    static String disagreements(List<Disagreement> disagreements) {
        return JSON.writeValueAsString(disagreements);
    }

    static List<Disagreement> disagreements(String json) {
        return JSON.readValue(json, DISAGREEMENTS);
    }

    static String notes(Map<Field, String> notes) {
        return JSON.writeValueAsString(notes);
    }

    static Map<Field, String> notes(String json) {
        return JSON.readValue(json, NOTES);
    }
}
