package dev.andon.replay.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.replay.Replays;
import dev.andon.replay.RoomThen;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The state of a room, now or as it was known at a moment. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/state")
@Tag(name = "Replay")
class StateResource {
    private final Incidents incidents;
    private final Replays replays;

    StateResource(Incidents incidents, Replays replays) {
        this.incidents = incidents;
        this.replays = replays;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "Everything the room knows; with known_at, everything it knew then")
    StateJson state(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "known_at", required = false) @Nullable Instant knownAt) {
        Incident incident = incidents.find(actor, number);
        Instant at = Moments.sensible("known_at", knownAt);
        RoomThen room =
                at == null ? replays.now(incident) : replays.at(incident, at).orElseThrow(StateResource::notYet);
        return StateJson.of(room);
    }

    private static Missing notYet() {
        return new Missing("Nothing was known of this incident then; it was declared later.");
    }
}
