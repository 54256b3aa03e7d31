package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.RunbookStepTicked;
import dev.andon.response.Contribution.RunbookStepUnticked;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.VisibilityChanged;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON and reads them back.
 *
 * <p>Rule of evolution: a word, once written, keeps its meaning for ever. A new Andon reads everything an older one
 * wrote; during an upgrade an older node reads what a newer one writes, so unknown fields are ignored. Hence reader
 * first, writer later: ship a release that understands a field or version, and only then one that writes it. A change
 * that a default cannot bridge is a new version, with an up-cast here. Golden files pin every word and version both
 * ways.
 */
public final class EventCodec {
    private static final int VERSION = 1;

    private static final Map<String, Class<? extends IncidentEvent>> CLASSES = Map.ofEntries(
            Map.entry("declared", Declared.class),
            Map.entry("severity_changed", SeverityChanged.class),
            Map.entry("status_changed", StatusChanged.class),
            Map.entry("role_assigned", RoleAssigned.class),
            Map.entry("role_released", RoleReleased.class),
            Map.entry("retitled", Retitled.class),
            Map.entry("summarised", Summarised.class),
            Map.entry("services_changed", ServicesChanged.class),
            Map.entry("visibility_changed", VisibilityChanged.class),
            Map.entry("member_added", MemberAdded.class),
            Map.entry("noted", Noted.class),
            Map.entry("annotated", Annotated.class),
            Map.entry("alert_attached", AlertAttached.class),
            Map.entry("alert_changed", AlertChanged.class),
            Map.entry("update_posted", UpdatePosted.class),
            Map.entry("promise_missed", PromiseMissed.class),
            Map.entry("runbook_step_ticked", RunbookStepTicked.class),
            Map.entry("runbook_step_unticked", RunbookStepUnticked.class),
            Map.entry("report_drafted", ReportDrafted.class),
            Map.entry("report_published", ReportPublished.class));

    /** Its own mapper: the log's format must not move when somebody tunes the API's JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventCodec() {}

    /** The stable word for this kind of event. */
    public static String word(IncidentEvent event) {
        return switch (event) {
            case Declared _ -> "declared";
            case SeverityChanged _ -> "severity_changed";
            case StatusChanged _ -> "status_changed";
            case RoleAssigned _ -> "role_assigned";
            case RoleReleased _ -> "role_released";
            case Retitled _ -> "retitled";
            case Summarised _ -> "summarised";
            case ServicesChanged _ -> "services_changed";
            case VisibilityChanged _ -> "visibility_changed";
            case MemberAdded _ -> "member_added";
            case Noted _ -> "noted";
            case Annotated _ -> "annotated";
            case AlertAttached _ -> "alert_attached";
            case AlertChanged _ -> "alert_changed";
            case UpdatePosted _ -> "update_posted";
            case PromiseMissed _ -> "promise_missed";
            case RunbookStepTicked _ -> "runbook_step_ticked";
            case RunbookStepUnticked _ -> "runbook_step_unticked";
            case ReportDrafted _ -> "report_drafted";
            case ReportPublished _ -> "report_published";
        };
    }

    /** The version that {@link #write} writes. */
    public static int version(IncidentEvent event) {
        return VERSION;
    }

    public static JsonNode write(IncidentEvent event) {
        return JSON.valueToTree(event);
    }

    /**
     * Reads a stored payload.
     *
     * @throws IllegalStateException for a word or version this Andon does not know: a newer one wrote it
     */
    public static IncidentEvent read(String word, int version, JsonNode payload) {
        Class<? extends IncidentEvent> type = CLASSES.get(word);
        if (type == null || version != VERSION) {
            throw new IllegalStateException("This Andon cannot read %s, version %d".formatted(word, version));
        }
        return JSON.treeToValue(payload, type);
    }

    public static JsonNode parse(String json) {
        return JSON.readTree(json);
    }
}
