package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.FieldRules;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Incidents over the API: declare, list, read. */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents")
class IncidentsResource {
    static final String LIST = """
        Narrow it with `status` (a status, `live` or `over`), `severity`, `type`, `tag`, `service`, `text`, `from` and \
        `to` (days of the house, or moments with an offset), `field.<key>` for the house's own fields, and \
        `role.<key>` for who holds a role (the id of a person, `me`, or for the commander `nobody`). Several of \
        `status`, `severity` or `type` widen; several of the others must all fit. `sort` is `newest`, `oldest` or \
        `worst`.\
        """;

    private final Declarations declarations;
    private final Incidents incidents;
    private final FieldRules rules;
    private final House house;
    private final AndonSettings settings;

    IncidentsResource(
            Declarations declarations, Incidents incidents, FieldRules rules, House house, AndonSettings settings) {
        this.declarations = declarations;
        this.incidents = incidents;
        this.rules = rules;
        this.house = house;
        this.settings = settings;
    }

    /**
     * @param visibility {@code open} or {@code restricted}; absent means as the type says
     * @param fields values of the house's own fields, by key; none is required to declare
     */
    record DeclareJson(
            @Nullable String title,
            @Nullable String severity,
            @Nullable String type,
            @Nullable String summary,
            @Nullable List<String> services,
            @Nullable String visibility,
            @Nullable List<Long> alertIds,
            @Nullable List<String> tags,
            @Nullable Map<String, JsonNode> fields,
            @Nullable Instant occurredAt) {

        Declare command(FieldRules rules) {
            return new Declare(
                    title,
                    severity,
                    type,
                    summary,
                    orEmpty("services", services),
                    restricted(),
                    orEmpty("alert_ids", alertIds),
                    orEmpty("tags", tags),
                    FieldJson.read(rules, fields));
        }

        private @Nullable Boolean restricted() {
            if (visibility == null) {
                return null;
            }
            return switch (visibility) {
                case "open" -> false;
                case "restricted" -> true;
                default -> throw new Invalid("visibility", "must be open or restricted");
            };
        }

        private static <T> List<T> orEmpty(String field, @Nullable List<T> list) {
            if (list != null && list.stream().anyMatch(Objects::isNull)) {
                throw new Invalid(field, "must not contain null");
            }
            return list == null ? List.of() : list;
        }
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Declare an incident")
    ResponseEntity<IncidentJson> declare(
            Actor actor, @IdempotencyKey @Nullable String key, @RequestBody DeclareJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        Incident incident = declarations.declare(act, body.command(rules));
        IncidentJson json = IncidentJson.of(incident, settings.publicUrl());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + incident.number()))
                .eTag(Revision.etag(incident.seq()))
                .body(json);
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List incidents", description = LIST)
    Slice<IncidentJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Boolean live,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        IncidentFilter filter =
                IncidentQuery.of(asked).filter(actor, house.zone()).andLive(live);
        int parts = filter.sort().cursorParts();
        return incidents
                .list(actor, filter, Cursor.read(cursor, parts), PageSize.of(pageSize))
                .map(incident -> IncidentJson.of(incident, settings.publicUrl()));
    }

    @GetMapping("/{number}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an incident")
    ResponseEntity<IncidentJson> read(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return ResponseEntity.ok()
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }
}
