package dev.andon.contacts.web;

import dev.andon.contacts.OfflineCopies;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The offline copy for a script that asks each minute: with If-None-Match it is sent only when something changed. */
@RestController
@Tag(name = "Calls")
class OfflineResource {
    private final Incidents incidents;
    private final OfflineCopies copies;

    OfflineResource(Incidents incidents, OfflineCopies copies) {
        this.incidents = incidents;
        this.copies = copies;
    }

    @GetMapping(path = "/api/v1/incidents/{number}/offline-copy", produces = MediaType.TEXT_HTML_VALUE)
    @May(Access.VIEWER)
    @Operation(summary = "The incident as one HTML file that opens without a network; 304 while nothing has changed")
    ResponseEntity<String> copy(Actor actor, @PathVariable long number) {
        return OfflinePages.file(copies, copies.of(actor, incidents.find(actor, number)));
    }
}
