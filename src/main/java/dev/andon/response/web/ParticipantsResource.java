package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Arrival;
import dev.andon.response.Duty;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Participants;
import dev.andon.response.Participants.Departure;
import dev.andon.response.Presence;
import dev.andon.response.web.CrewView.Mate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Participants")
class ParticipantsResource {
    private final Incidents incidents;
    private final Participants participants;
    private final CrewViews views;

    ParticipantsResource(Incidents incidents, Participants participants, CrewViews views) {
        this.incidents = incidents;
        this.participants = participants;
        this.views = views;
    }

    /**
     * @param state {@code here}, {@code asked} or {@code left}
     * @param how by what they came
     * @param since when they came; null, as until and secondsOnDuty, for all but the person and the commander
     * @param secondsOnDuty without pauses, up to now or the end; null for all but the person and the commander
     */
    record ParticipantJson(
            long personId,
            String name,
            String state,
            Arrival how,
            @Nullable String reason,
            @Nullable String askedBy,
            @Nullable Instant since,
            @Nullable Instant until,
            List<String> roles,
            String zone,
            @Nullable Long secondsOnDuty) {

        static ParticipantJson of(Actor viewer, Mate mate, Incident incident, String state) {
            Presence presence = mate.presence();
            Presence.Asked asked = presence.asked();
            boolean hours = Duty.mayKnow(viewer, incident, presence.person().id());
            return new ParticipantJson(
                    presence.person().id(),
                    presence.person().name(),
                    state,
                    presence.how(),
                    presence.reason(),
                    asked == null ? null : asked.by(),
                    hours ? presence.since() : null,
                    hours ? presence.until() : null,
                    Participants.rolesOf(incident, presence.person()),
                    mate.zone().getId(),
                    hours ? mate.onDuty().toSeconds() : null);
        }
    }

    @GetMapping("/participants")
    @May(Access.VIEWER)
    @Operation(summary = "List who takes part and why, and, for oneself or as the commander, since when and how long")
    Slice<ParticipantJson> list(Actor actor, @PathVariable long number) {
        return Slice.all(all(actor, views.of(incidents.find(actor, number))));
    }

    private static List<ParticipantJson> all(Actor viewer, CrewView crew) {
        Incident incident = crew.incident();
        return Stream.of(
                        crew.here().stream().map(mate -> ParticipantJson.of(viewer, mate, incident, "here")),
                        crew.awaited().stream().map(mate -> ParticipantJson.of(viewer, mate, incident, "asked")),
                        crew.gone().stream().map(mate -> ParticipantJson.of(viewer, mate, incident, "left")))
                .flatMap(mates -> mates)
                .toList();
    }

    /** @param personId who is asked to come; absent, the caller joins */
    record ParticipationJson(
            @Nullable Long personId, @Nullable String reason) {}

    @PostMapping("/participants")
    @May(Access.VIEWER)
    @Operation(summary = "Join, or ask somebody else to come")
    ResponseEntity<Slice<ParticipantJson>> add(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody ParticipationJson body) {
        Act act = Act.by(actor, "api").keyed(key);
        Long other = body.personId();
        boolean own = other == null || actor.isPerson() && actor.personId() == other;
        Incident incident = own
                ? participants.join(act, number, body.reason())
                : participants.invite(act, number, other, body.reason());
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/participants".formatted(number)))
                .eTag(Revision.etag(incident.seq()))
                .body(Slice.all(all(actor, views.of(incident))));
    }

    /** @param personId who steps out; absent, the caller */
    record DepartureJson(@Nullable Long personId, @Nullable String reason) {}

    /** @param releasedRoles keys of the roles that nobody holds any more */
    record LeftJson(List<String> releasedRoles, List<String> warnings) {}

    @PostMapping("/departures")
    @May(Access.VIEWER)
    @Operation(summary = "Step out, or say that somebody did; roles they hold are given up with it")
    ResponseEntity<LeftJson> leave(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody DepartureJson body) {
        Departure left = participants.leave(Act.by(actor, "api").keyed(key), number, body.personId(), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/participants".formatted(number)))
                .eTag(Revision.etag(left.incident().seq()))
                .body(new LeftJson(left.released(), warnings(left)));
    }

    private static List<String> warnings(Departure left) {
        List<String> warnings = new ArrayList<>();
        if (left.released().contains("commander") && left.incident().isLive()) {
            warnings.add("Nobody commands this incident now.");
        }
        left.leaderless().forEach(team -> warnings.add("Nobody leads sub-team " + team.name() + " now."));
        left.undone().forEach(task -> warnings.add("Task %d stays open: %s".formatted(task.task(), task.text())));
        return warnings;
    }
}
