package dev.andon.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value of a field in few words, for people who compare two of them. */
public final class Words {
    private Words() {}

    /** Lists with commas between; a dependency or link as one would say it. Empty for nothing. */
    public static String of(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(of(part)));
            return String.join(", ", parts);
        }
        if (value.isObject()) {
            return value.has("on")
                    ? dependency(value)
                    : value.path("name").asString("") + " " + value.path("url").asString("");
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private static String dependency(JsonNode value) {
        String note = value.path("note").asString("");
        return "%s (%s%s)"
                .formatted(
                        value.path("on").asString(""),
                        value.path("strength").asString(""),
                        note.isEmpty() ? "" : ": " + note);
    }
}
