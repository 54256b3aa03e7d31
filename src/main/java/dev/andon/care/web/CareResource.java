package dev.andon.care.web;

import dev.andon.care.Care;
import dev.andon.care.MyCare;
import dev.andon.care.Relief;
import dev.andon.care.Reliefs;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Care in an incident, over the API: of oneself, and for the commander of the others. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/care")
@Tag(name = "Care")
class CareResource {
    private final Incidents incidents;
    private final Care care;
    private final Reliefs reliefs;

    CareResource(Incidents incidents, Care care, Reliefs reliefs) {
        this.incidents = incidents;
        this.care = care;
        this.reliefs = reliefs;
    }

    /**
     * @param moment breath, air, break, relief or food
     * @param about which occasion, as the prompt says
     * @param answer dismissed, or taken for a break
     */
    record AnswerJson(
            @Nullable String moment,
            @Nullable String about,
            @Nullable String answer) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "What there is to say to the caller: how long they have been on, and kind words that are due")
    MyCare mine(Actor actor, @PathVariable long number) {
        return care.mine(actor, incidents.find(actor, number), null);
    }

    @PostMapping("/answers")
    @May(Access.VIEWER)
    @Operation(summary = "Put a prompt away, or take the break it offers")
    ResponseEntity<MyCare> answer(Actor actor, @PathVariable long number, @RequestBody AnswerJson body) {
        Incident incident = incidents.find(actor, number);
        care.answer(actor, incident, body.moment(), body.about(), body.answer(), null);
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/care".formatted(number)))
                .body(care.mine(actor, incident, null));
    }

    @GetMapping("/relief")
    @May(Access.VIEWER)
    @Operation(summary = "Whom to relieve; for the commander of the incident, 403 for everybody else")
    Relief relief(Actor actor, @PathVariable long number) {
        return reliefs.of(actor, incidents.find(actor, number));
    }
}
