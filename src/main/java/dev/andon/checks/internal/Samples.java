package dev.andon.checks.internal;

import dev.andon.platform.outgoing.Reply.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Prometheus answered to an instant query.
 *
 * @param problem why there are none, as the rest of a sentence; null when it answered
 */
record Samples(List<Sample> samples, @Nullable String problem) {
    // Not the house's mapper: this shape belongs to Prometheus.
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param text the number as it was written */
    record Sample(String labels, double value, String text) {
        String words() {
            return labels.isEmpty() ? text : text + " {" + labels + "}";
        }
    }

    static Samples read(Answered answered) {
        if (!answered.whole()) {
            return problem("the answer is too long");
        }
        try {
            JsonNode json = JSON.readTree(answered.body());
            if (json.path("status").asString("").equals("success")) {
                return samples(json.path("data"));
            }
            String error = json.path("error").asString("");
            return problem(
                    error.isEmpty() ? "it answered %d".formatted(answered.status()) : "it refused the query: " + error);
        } catch (JacksonException e) {
            return problem("it answered %d with what is no JSON".formatted(answered.status()));
        }
    }

    private static Samples samples(JsonNode data) {
        JsonNode result = data.path("result");
        return switch (data.path("resultType").asString("")) {
            case "vector" -> {
                List<Sample> all = new ArrayList<>();
                result.forEach(one -> all.add(sample(labels(one.path("metric")), one.path("value"))));
                yield new Samples(List.copyOf(all), null);
            }
            case "scalar" -> new Samples(List.of(sample("", result)), null);
            default -> problem("the query answers no single number for each series");
        };
    }

    private static Sample sample(String labels, JsonNode pair) {
        String text = pair.path(1).asString("NaN");
        return new Sample(labels, number(text), text);
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    yield Double.NaN;
                }
            }
        };
    }

    private static String labels(JsonNode metric) {
        return metric.properties().stream()
                .map(label ->
                        "%s=\"%s\"".formatted(label.getKey(), label.getValue().asString("")))
                .collect(Collectors.joining(", "));
    }

    private static Samples problem(String why) {
        return new Samples(List.of(), why);
    }
}
