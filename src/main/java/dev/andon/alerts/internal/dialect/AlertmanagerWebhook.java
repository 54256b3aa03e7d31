package dev.andon.alerts.internal.dialect;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.internal.SourceKeys;
import dev.andon.alerts.internal.intake.Message;
import dev.andon.platform.Sha256;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alertmanager's webhook, version 4, and Grafana's, which has the same alerts. Every member is an alert of its own,
 * known by its fingerprint, and is resolved by itself: the group is "firing" while any member is, and a member missing
 * from a truncated message is not resolved.
 */
@Component
public class AlertmanagerWebhook {
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int DEDUP_KEY_LENGTH = 255;
    /** The group's own fields are kept with every member unless they are so long that this would multiply them. */
    private static final int LONGEST_GROUP = 4096;

    private static final List<String> GROUP_FIELDS = List.of(
            "version",
            "groupKey",
            "truncatedAlerts",
            "status",
            "receiver",
            "groupLabels",
            "externalURL",
            "notification_reason");

    private final SourceKeys sources;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    AlertmanagerWebhook(SourceKeys sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The source a path ends with, asked before the body is read. */
    public AlertSource source(String key) {
        return sources.byKey(key)
                .orElseThrow(() -> new Refused(
                        404, "error", "No alert source has this key", List.of("The key in the path is not known")));
    }

    /** Reads the members of one webhook message. */
    public List<Message> read(byte[] bytes, AlertSource source) {
        Body body = Body.read(bytes).orElseThrow(() -> refused(List.of("The body is not a JSON object in UTF-8")));
        JsonNode alerts = body.json().path("alerts");
        if (!alerts.isArray()) {
            throw refused(List.of("'alerts' is missing or not an array"));
        }
        List<String> errors = check(alerts);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        Instant now = clock.instant();
        ObjectNode group = group(body.json());
        List<Message> messages = new ArrayList<>(alerts.size());
        for (JsonNode alert : alerts) {
            messages.add(message(alert, group, source, now));
        }
        return messages;
    }

    private static List<String> check(JsonNode alerts) {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            JsonNode alert = alerts.path(i);
            String status = alert.path("status").asString("");
            if (!alert.isObject()) {
                errors.add("'alerts[%d]' is not an object".formatted(i));
            } else if (!status.equals("firing") && !status.equals("resolved")) {
                errors.add("'alerts[%d].status' is invalid (must be 'firing' or 'resolved')".formatted(i));
            } else if (!alert.path("labels").isObject() && fingerprint(alert).isBlank()) {
                errors.add("'alerts[%d].labels' is missing or not an object".formatted(i));
            } else if (Validation.forbidden(fingerprint(alert)).isPresent()
                    || fingerprint(alert).length() > DEDUP_KEY_LENGTH) {
                errors.add("'alerts[%d].fingerprint' is invalid".formatted(i));
            }
        }
        return errors;
    }

    private static Refused refused(List<String> errors) {
        return new Refused(400, "error", "The message cannot be read", errors);
    }

    public static Answer accepted(int alerts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("message", "Alerts processed");
        body.put("alerts", alerts);
        return Answer.of(202, body);
    }

    public static Answer tooLarge() {
        return Answer.refusal(
                413, "error", "The message is too large", List.of("The message is larger than 5 MB; see max_alerts"));
    }

    /** 503 and never 429: Alertmanager's webhook drops the alerts on any 4xx. */
    public static Answer notNow() {
        return Answer.refusal(
                503, "error", "The alerts could not be stored", List.of("Nothing is lost; please send them again"));
    }

    private Message message(JsonNode alert, ObjectNode group, AlertSource source, Instant now) {
        List<String> warnings = new ArrayList<>();
        String dedupKey = dedupKey(alert);
        String raw = raw(alert, group);
        if (alert.path("status").asString("").equals("resolved")) {
            return new Message.Resolve(source, dedupKey, now, raw, warnings);
        }
        Map<String, String> labels = Cleaned.labels();
        Cleaned.labels(alert.path("labels"), labels);
        return new Message.Trigger(
                source,
                dedupKey,
                now,
                raw,
                warnings,
                severity(labels.get("severity"), warnings),
                Cleaned.title("annotations.summary", title(alert, dedupKey), warnings),
                first(labels, "service", "job", "instance"),
                Cleaned.link(alert.path("generatorURL").asString("")),
                Moments.startedAt("startsAt", alert.path("startsAt").asString(""), now, warnings),
                labels);
    }

    private static AlertSeverity severity(@Nullable String label, List<String> warnings) {
        if (label == null) {
            warnings.add("The alert has no label 'severity'; taken as " + Severities.UNSAID.word());
            return Severities.UNSAID;
        }
        return Severities.understood(label).orElseGet(() -> {
            warnings.add("The label 'severity' is \"%s\", which is not known here; taken as %s"
                    .formatted(label, Severities.UNSAID.word()));
            return Severities.UNSAID;
        });
    }

    private static String title(JsonNode alert, String dedupKey) {
        for (String text : List.of(
                alert.path("annotations").path("summary").asString(""),
                alert.path("annotations").path("title").asString(""),
                alert.path("labels").path("alertname").asString(""))) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "Alert " + dedupKey;
    }

    private static @Nullable String first(Map<String, String> labels, String... names) {
        for (String name : names) {
            if (labels.containsKey(name)) {
                return labels.get(name);
            }
        }
        return null;
    }

    private static String fingerprint(JsonNode alert) {
        return alert.path("fingerprint").asString("");
    }

    /** The fingerprint; where a template left it out, the labels tell alerts apart just as well. */
    private static String dedupKey(JsonNode alert) {
        if (!fingerprint(alert).isBlank()) {
            return fingerprint(alert);
        }
        Map<String, String> labels = new TreeMap<>();
        alert.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return Sha256.hex(labels.toString());
    }

    private ObjectNode group(ObjectNode body) {
        ObjectNode group = json.createObjectNode();
        for (String field : GROUP_FIELDS) {
            if (body.has(field)) {
                group.set(field, body.get(field));
            }
        }
        return group.toString().length() <= LONGEST_GROUP ? group : json.createObjectNode();
    }

    /** The message as it would have been sent for this member alone. */
    private String raw(JsonNode alert, ObjectNode group) {
        ObjectNode alone = json.createObjectNode();
        alone.setAll(group);
        alone.putArray("alerts").add(alert);
        return json.writeValueAsString(alone);
    }
}
