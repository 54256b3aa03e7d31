package dev.andon.alerts.internal.dialect;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.internal.SourceKeys;
import dev.andon.alerts.internal.intake.Message;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PagerDuty's Events API v2. What a sender must get right is refused in PagerDuty's own sentences; what is merely odd
 * (a severity of its own, a date in 1900) is bent and noted, because a refused alert is an incident nobody hears of.
 */
@Component
public class PagerDutyEvents {
    /** PagerDuty's limit. */
    public static final int LARGEST = 512 * 1024;

    static final String NO_SOURCE = "'routing_key' does not belong to an active alert source";

    private static final int KEY_LENGTH = 32;
    private static final int DEDUP_KEY_LENGTH = 255;

    private final SourceKeys sources;
    private final Clock clock;

    PagerDutyEvents(SourceKeys sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Reads one event.
     *
     * @param headerKey the X-Routing-Key header, used when the body names no key
     */
    public Message read(byte[] bytes, @Nullable String headerKey) {
        Body body = Body.read(bytes).orElseThrow(PagerDutyEvents::unrecognized);
        List<String> errors = new ArrayList<>();
        String routingKey = routingKey(body.json(), headerKey, errors);
        Optional<AlertSource> source = errors.isEmpty() ? source(routingKey, errors) : Optional.empty();
        String action = text(body.json(), "event_action", errors, true);
        if (!action.isEmpty()
                && !action.equals("trigger")
                && !action.equals("acknowledge")
                && !action.equals("resolve")) {
            errors.add(
                    "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')");
        }
        String dedupKey = dedupKey(body.json(), action, errors);
        if (action.equals("trigger")) {
            checkPayload(body.json(), errors);
        }
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return message(body, action, dedupKey, source.orElseThrow(), routingKey);
    }

    static Refused unrecognized() {
        return new Refused(
                400, "Unrecognized object", "Event object format is unrecognized", List.of("JSON parse error"));
    }

    static Refused invalid(List<String> errors) {
        return new Refused(400, "invalid event", "Event object is invalid", errors);
    }

    public static Answer accepted(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("message", "Event processed");
        body.put("dedup_key", message.dedupKey());
        return Answer.of(202, body);
    }

    /** PagerDuty leaves the status open; 413 says what is wrong, and Alertmanager repeats neither 413 nor 400. */
    public static Answer tooLarge() {
        return Answer.refusal(
                413, "invalid event", "Event object is too large", List.of("Event is larger than 512 KB"));
    }

    /** 429 and not 503: PagerDuty's clients know it, and Alertmanager's pagerduty_configs tries again on both. */
    public static Answer throttled() {
        return Answer.refusal(
                429,
                "throttle exceeded",
                "Requests for this service are arriving too quickly.  Please retry later.",
                List.of("Enhance Your Calm."));
    }

    public static Answer notWritten() {
        return Answer.refusal(
                503, "error", "Event could not be stored", List.of("The event was not accepted; please retry later."));
    }

    static String routingKey(ObjectNode json, @Nullable String headerKey, List<String> errors) {
        boolean inBody = !json.path("routing_key").asString("").isBlank();
        if (!inBody && headerKey != null && !headerKey.isBlank()) {
            return checkKey(headerKey.strip(), errors);
        }
        String key = text(json, "routing_key", errors, true);
        return key.isEmpty() ? key : checkKey(key, errors);
    }

    private static String checkKey(String key, List<String> errors) {
        if (key.length() != KEY_LENGTH) {
            errors.add("Length of 'routing_key' is incorrect (should be 32 characters)");
        }
        return key;
    }

    private Optional<AlertSource> source(String key, List<String> errors) {
        Optional<AlertSource> source = sources.byKey(key);
        if (source.isEmpty()) {
            errors.add(NO_SOURCE);
        }
        return source;
    }

    static String dedupKey(ObjectNode json, String action, List<String> errors) {
        if (action.equals("trigger") && json.path("dedup_key").asString("").isEmpty()) {
            return UUID.randomUUID().toString().replace("-", "");
        }
        String key = text(json, "dedup_key", errors, true);
        if (key.codePointCount(0, key.length()) > DEDUP_KEY_LENGTH) {
            errors.add("Length of 'dedup_key' is incorrect (should be at most 255 characters)");
        }
        Validation.forbidden(key)
                .ifPresent(
                        c -> errors.add("'dedup_key' contains a character that is not allowed (U+%04X)".formatted(c)));
        return key;
    }

    private static void checkPayload(ObjectNode json, List<String> errors) {
        JsonNode payload = json.path("payload");
        if (!payload.isObject()) {
            errors.add("'payload' is missing or blank");
            return;
        }
        text(payload, "payload.summary", errors, true);
        // May be blank: Alertmanager renders both from templates, and the alert with the odd label is the one at night.
        text(payload, "payload.source", errors, false);
        text(payload, "payload.severity", errors, false);
        for (String optional : List.of("component", "group", "class")) {
            JsonNode value = payload.path(optional);
            if (!value.isMissingNode() && !value.isNull() && !value.isValueNode()) {
                errors.add("'payload.%s' is invalid (must be a string)".formatted(optional));
            }
        }
    }

    /** The string at the last step of the field's path, or "" with an error noted. */
    static String text(JsonNode object, String field, List<String> errors, boolean notBlank) {
        JsonNode value = object.path(field.substring(field.lastIndexOf('.') + 1));
        if (value.isMissingNode() || value.isNull()) {
            errors.add("'%s' is missing or blank".formatted(field));
            return "";
        }
        if (!value.isString()) {
            errors.add("'%s' is invalid (must be a string)".formatted(field));
            return "";
        }
        String text = value.asString();
        if (notBlank && text.isBlank()) {
            errors.add("'%s' is missing or blank".formatted(field));
            return "";
        }
        if (text.indexOf('\0') >= 0) {
            errors.add("'%s' is invalid (contains a NUL character)".formatted(field));
        }
        return text;
    }

    private Message message(Body body, String action, String dedupKey, AlertSource source, String routingKey) {
        Instant now = clock.instant();
        String raw = body.withoutKey(routingKey);
        return switch (action) {
            case "acknowledge" -> new Message.Acknowledge(source, dedupKey, now, raw, List.of());
            case "resolve" -> new Message.Resolve(source, dedupKey, now, raw, List.of());
            default -> trigger(body.json(), dedupKey, source, now, raw);
        };
    }

    private static Message trigger(ObjectNode json, String dedupKey, AlertSource source, Instant now, String raw) {
        List<String> warnings = new ArrayList<>();
        JsonNode payload = json.path("payload");
        JsonNode details = payload.path("custom_details");
        Map<String, String> labels = labels(payload, details);
        return new Message.Trigger(
                source,
                dedupKey,
                now,
                raw,
                warnings,
                severity(payload.path("severity").asString(""), warnings),
                Cleaned.title("payload.summary", payload.path("summary").asString(""), warnings),
                Cleaned.value(payload.path("component").asString("")),
                link(json, details),
                Moments.startedAt("payload.timestamp", payload.path("timestamp").asString(""), now, warnings),
                labels);
    }

    private static AlertSeverity severity(String word, List<String> warnings) {
        Optional<AlertSeverity> exact = AlertSeverity.known(word);
        if (exact.isPresent()) {
            return exact.get();
        }
        AlertSeverity taken = Severities.understood(word).orElse(Severities.UNSAID);
        String shown = word.isBlank() ? "blank" : "\"%s\"".formatted(Cleaned.value(word));
        warnings.add("'payload.severity' is %s, which is none of critical, error, warning, info; taken as %s"
                .formatted(shown, taken.word()));
        return taken;
    }

    private static Map<String, String> labels(JsonNode payload, JsonNode details) {
        Map<String, String> labels = Cleaned.labels();
        AlertmanagerDetails.labels(details, labels);
        for (String field : List.of("source", "group", "class")) {
            Cleaned.label(field, payload.path(field).asString(""), labels);
        }
        return labels;
    }

    private static @Nullable String link(ObjectNode json, JsonNode details) {
        String client = Cleaned.link(json.path("client_url").asString(""));
        if (client != null) {
            return client;
        }
        JsonNode links = json.path("links");
        String first =
                Cleaned.link((links.isArray() ? links.path(0).path("href") : MissingNode.getInstance()).asString(""));
        return first != null ? first : AlertmanagerDetails.link(details);
    }
}
