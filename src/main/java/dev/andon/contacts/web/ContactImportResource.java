package dev.andon.contacts.web;

import dev.andon.contacts.ContactImports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bringing a CSV file into the directory over the API. */
@RestController
@RequestMapping("/api/v1/contact-imports")
@Tag(name = "Contacts")
class ContactImportResource {
    private final ContactImports imports;

    ContactImportResource(ContactImports imports) {
        this.imports = imports;
    }

    /** @param content the file, as text */
    record ImportJson(@Nullable String content) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Enter and change contacts from a CSV file, all of it or nothing")
    ResponseEntity<ContactImports.Outcome> bring(Actor actor, @RequestBody ImportJson body) {
        return ResponseEntity.created(URI.create("/api/v1/contacts")).body(imports.bring(actor, body.content()));
    }
}
