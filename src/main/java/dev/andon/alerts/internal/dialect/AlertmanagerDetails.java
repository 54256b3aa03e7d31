package dev.andon.alerts.internal.dialect;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The custom_details of an event that Alertmanager sends to PagerDuty. Since v0.30 {@code firing} is an array of
 * alerts; before, and from Grafana still, it is their text:
 *
 * <pre>
 * Labels:
 *  - alertname = HighErrorRate
 * Annotations:
 *  - summary = Too many errors
 * Source: http://prometheus/graph
 * </pre>
 */
final class AlertmanagerDetails {
    private static final Set<String> ABOUT_THE_GROUP = Set.of("firing", "resolved", "num_firing", "num_resolved");

    private AlertmanagerDetails() {}

    /** The labels of the first alert of the group, then whatever plain values a house added. */
    static void labels(JsonNode details, Map<String, String> into) {
        JsonNode firing = details.path("firing");
        if (firing.isArray()) {
            Cleaned.labels(firing.path(0).path("labels"), into);
        } else if (firing.isString()) {
            labels(firing.asString(), into);
        }
        if (details.isObject()) {
            details.properties().stream()
                    .filter(member -> !ABOUT_THE_GROUP.contains(member.getKey()))
                    .filter(member -> member.getValue().isValueNode()
                            && !member.getValue().isNull())
                    .forEach(member ->
                            Cleaned.label(member.getKey(), member.getValue().asString(), into));
        }
    }

    static @Nullable String link(JsonNode details) {
        JsonNode firing = details.path("firing");
        if (firing.isArray()) {
            return Cleaned.link(firing.path(0).path("generatorURL").asString(""));
        }
        return firing.asString("")
                .lines()
                .filter(line -> line.startsWith("Source: "))
                .findFirst()
                .map(line -> Cleaned.link(line.substring("Source: ".length())))
                .orElse(null);
    }

    private static void labels(String text, Map<String, String> into) {
        text.lines()
                .dropWhile(line -> !line.strip().equals("Labels:"))
                .skip(1)
                .takeWhile(line -> line.startsWith(" - "))
                .forEach(line -> {
                    int equals = line.indexOf(" = ");
                    if (equals > 0) {
                        Cleaned.label(line.substring(3, equals), line.substring(equals + 3), into);
                    }
                });
    }
}
