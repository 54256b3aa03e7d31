package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.ParentCleared;
import dev.andon.response.Decision.ParentSet;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.VisibilityChanged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The words of events that no family keeps; a family says its own, see {@link Tasking#WORDS}. */
    private static final Map<String, Class<? extends IncidentEvent>> SINGLE = Map.ofEntries(
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
            Map.entry("handover_offered", HandoverOffered.class),
            Map.entry("handover_accepted", HandoverAccepted.class),
            Map.entry("handover_declined", HandoverDeclined.class),
            Map.entry("handover_withdrawn", HandoverWithdrawn.class),
            Map.entry("handover_expired", HandoverExpired.class),
            Map.entry("sub_team_formed", SubTeamFormed.class),
            Map.entry("sub_team_changed", SubTeamChanged.class),
            Map.entry("sub_team_disbanded", SubTeamDisbanded.class),
            Map.entry("tagged", Tagged.class),
            Map.entry("untagged", Untagged.class),
            Map.entry("field_set", FieldSet.class),
            Map.entry("merged_into", MergedInto.class),
            Map.entry("unmerged", Unmerged.class),
            Map.entry("merge_received", MergeReceived.class),
            Map.entry("merge_returned", MergeReturned.class),
            Map.entry("linked", Linked.class),
            Map.entry("unlinked", Unlinked.class),
            Map.entry("parent_set", ParentSet.class),
            Map.entry("parent_cleared", ParentCleared.class),
            Map.entry("noted", Noted.class),
            Map.entry("annotated", Annotated.class),
            Map.entry("alert_attached", AlertAttached.class),
            Map.entry("alert_changed", AlertChanged.class),
            Map.entry("update_posted", UpdatePosted.class),
            Map.entry("promise_missed", PromiseMissed.class),
            Map.entry("report_drafted", ReportDrafted.class),
            Map.entry("report_published", ReportPublished.class),
            Map.entry("invited", Invited.class),
            Map.entry("joined", Joined.class),
            Map.entry("left", Left.class));

    private static final Map<String, Class<? extends IncidentEvent>> CLASSES = Stream.of(
                    SINGLE,
                    Calling.WORDS,
                    Checking.WORDS,
                    Claiming.WORDS,
                    Documenting.WORDS,
                    Impacting.WORDS,
                    Intervening.WORDS,
                    Noticing.WORDS,
                    Proposing.WORDS,
                    Tasking.WORDS,
                    Ticking.WORDS)
            .flatMap(words -> words.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Class<?>, String> WORDS =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Its own mapper: the log's format must not move when somebody tunes the API's JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventCodec() {}

    /** The stable word for this kind of event. */
    public static String word(IncidentEvent event) {
        return Objects.requireNonNull(WORDS.get(event.getClass()));
    }

    private static final ClassValue<List<String>> KINDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> kind) {
            return wordsOf(kind);
        }
    };

    /** The words of all events of a kind: {@code Decision.class}, {@code Contribution.class}, or one event's own. */
    public static List<String> words(Class<? extends IncidentEvent> kind) {
        return KINDS.get(kind);
    }

    private static List<String> wordsOf(Class<?> kind) {
        return CLASSES.entrySet().stream()
                .filter(known -> kind.isAssignableFrom(known.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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
