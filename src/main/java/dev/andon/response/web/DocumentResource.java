package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.IncidentDocument;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The document an incident starts with, for programs. */
@RestController
@Tag(name = "Incidents")
class DocumentResource {
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

    private final Incidents incidents;
    private final IncidentDocument documents;

    DocumentResource(Incidents incidents, IncidentDocument documents) {
        this.incidents = incidents;
        this.documents = documents;
    }

    @GetMapping("/api/v1/incidents/{number}/document")
    @May(Access.VIEWER)
    @Operation(summary = "The document the incident starts with, as Markdown")
    ResponseEntity<String> markdown(Actor actor, @PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .body(documents.of(incidents.find(actor, number)).text());
    }
}
