package dev.andon.checks.internal;

import dev.andon.checks.Ranges.Point;
import dev.andon.checks.Ranges.Range;
import dev.andon.checks.Ranges.Series;
import dev.andon.platform.outgoing.Reply.Answered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Prometheus answers to a query over a range. */
public final class Matrix {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Matrix() {}

    /** @param who answered, for the words of a problem */
    public static Range read(Answered answered, String who) {
        if (!answered.whole()) {
            return problem(who, "the answer is too long; ask for fewer series or a shorter time");
        }
        try {
            JsonNode json = JSON.readTree(answered.body());
            if (json.path("status").asString("").equals("success")) {
                return read(json.path("data"), who);
            }
            String error = json.path("error").asString("");
            return problem(
                    who,
                    error.isEmpty() ? "it answered %d".formatted(answered.status()) : "it refused the query: " + error);
        } catch (JacksonException _) {
            return problem(who, "it answered %d with what is no JSON".formatted(answered.status()));
        }
    }

    private static Range read(JsonNode data, String who) {
        if (!data.path("resultType").asString("").equals("matrix")) {
            return problem(who, "the query answers no lines over time");
        }
        List<Series> all = new ArrayList<>();
        data.path("result").forEach(one -> all.add(new Series(name(one.path("metric")), points(one.path("values")))));
        return all.isEmpty() ? problem(who, "the query finds no data in this time") : new Range(List.copyOf(all), null);
    }

    private static List<Point> points(JsonNode values) {
        List<Point> points = new ArrayList<>();
        values.forEach(pair -> points.add(new Point(
                Instant.ofEpochSecond((long) pair.path(0).asDouble(0)),
                number(pair.path(1).asString("NaN")))));
        return List.copyOf(points);
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text.replace("Inf", "Infinity"));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static String name(JsonNode metric) {
        return metric.properties().stream()
                .map(label ->
                        "%s=\"%s\"".formatted(label.getKey(), label.getValue().asString("")))
                .collect(Collectors.joining(", "));
    }

    private static Range problem(String who, String why) {
        return new Range(List.of(), who + ": " + why);
    }
}
