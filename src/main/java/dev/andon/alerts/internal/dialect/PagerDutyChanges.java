package dev.andon.alerts.internal.dialect;

import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.Change;
import dev.andon.alerts.ChangeKind;
import dev.andon.alerts.internal.ChangeTable.Draft;
import dev.andon.alerts.internal.SourceKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PagerDuty's change events. Their routing keys are those of its alerts. They have no dedup_key there; where a sender
 * gives one nevertheless, a message that comes twice is one change.
 */
@Component
public class PagerDutyChanges {
    private static final int MOST_LINKS = 20;
    private static final Pattern DEPLOYS = Pattern.compile(
            "(?i)\\b(deploy|deploys|deployed|deployment|release|released|rollout|rolled out|rollback)\\b");
    private static final Pattern CONFIGURES =
            Pattern.compile("(?i)\\b(config|configuration|configured|feature flag|flag|toggle|setting|settings)\\b");
    private static final Pattern BUILDS = Pattern.compile(
            "(?i)\\b(terraform|infrastructure|scaled|autoscaling|migration|node pool|firewall|dns|certificate)\\b");

    private final SourceKeys sources;
    private final Clock clock;

    PagerDutyChanges(SourceKeys sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Reads one event; throws {@link Refused} in PagerDuty's own sentences.
     *
     * @param headerKey the X-Routing-Key header, used when the body names no key
     */
    public Draft read(byte[] bytes, @Nullable String headerKey) {
        Body body = Body.read(bytes).orElseThrow(PagerDutyEvents::unrecognized);
        List<String> errors = new ArrayList<>();
        String key = PagerDutyEvents.routingKey(body.json(), headerKey, errors);
        AlertSource source = errors.isEmpty() ? sources.byKey(key).orElse(null) : null;
        if (source == null && errors.isEmpty()) {
            errors.add(PagerDutyEvents.NO_SOURCE);
        }
        String dedupKey = dedupKey(body.json(), errors);
        JsonNode payload = body.json().path("payload");
        if (payload.isObject()) {
            PagerDutyEvents.text(payload, "payload.summary", errors, true);
        } else {
            errors.add("'payload' is missing or blank");
        }
        if (source == null || !errors.isEmpty()) {
            throw PagerDutyEvents.invalid(errors);
        }
        return draft(body, key, source, dedupKey);
    }

    /** What the sender is told when it is kept. */
    public static Answer accepted() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("message", "Change event processed");
        return Answer.of(202, body);
    }

    private static @Nullable String dedupKey(ObjectNode json, List<String> errors) {
        JsonNode given = json.path("dedup_key");
        return given.isMissingNode() || given.isNull() || given.asString("").isEmpty() && given.isString()
                ? null
                : PagerDutyEvents.dedupKey(json, "change", errors);
    }

    private Draft draft(Body body, String key, AlertSource source, @Nullable String dedupKey) {
        Instant now = clock.instant();
        JsonNode payload = body.json().path("payload");
        JsonNode details = payload.path("custom_details");
        String summary =
                Cleaned.title("payload.summary", payload.path("summary").asString(""), new ArrayList<>());
        String from = Cleaned.value(payload.path("source").asString(""));
        String at = payload.path("timestamp").asString("");
        return new Draft(
                source.id(),
                from == null ? source.name() : from,
                kind(details, summary).word(),
                summary,
                names(payload, details),
                links(body.json().path("links")),
                Moments.startedAt("payload.timestamp", at, now, new ArrayList<>()),
                now,
                dedupKey == null ? null : "source/%d:%s".formatted(source.id(), dedupKey),
                body.withoutKey(key));
    }

    /** As it says itself; PagerDuty's events have no kind, so otherwise by the words of its summary. */
    private static ChangeKind kind(JsonNode details, String summary) {
        return Stream.of("kind", "change_type", "type")
                .flatMap(name -> ChangeKind.known(details.path(name).asString("")).stream())
                .findFirst()
                .orElseGet(() -> said(summary));
    }

    private static ChangeKind said(String summary) {
        if (CONFIGURES.matcher(summary).find()) {
            return ChangeKind.CONFIGURATION;
        }
        if (BUILDS.matcher(summary).find()) {
            return ChangeKind.INFRASTRUCTURE;
        }
        return DEPLOYS.matcher(summary).find() ? ChangeKind.DEPLOYMENT : ChangeKind.OTHER;
    }

    /** Where alerts say their service, and a list of services, which only a change needs: it touches several. */
    private static List<String> names(JsonNode payload, JsonNode details) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of("services"), AlertServices.LABELS.stream())
                .flatMap(name -> words(details.path(name)))
                .forEach(names::add);
        Stream.of("component", "group", "source")
                .flatMap(name -> words(payload.path(name)))
                .forEach(names::add);
        return names.stream().limit(50).toList();
    }

    private static Stream<String> words(JsonNode value) {
        Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
        return each.filter(JsonNode::isString)
                .map(one -> Cleaned.value(one.asString()))
                .filter(Objects::nonNull);
    }

    private static List<Change.Link> links(JsonNode given) {
        List<Change.Link> links = new ArrayList<>();
        if (given.isArray()) {
            for (JsonNode link : given) {
                String href = Cleaned.link(link.path("href").asString(""));
                String text = Cleaned.value(link.path("text").asString(""));
                if (href != null && links.size() < MOST_LINKS) {
                    links.add(new Change.Link(text == null ? href : text, href));
                }
            }
        }
        return links;
    }
}
