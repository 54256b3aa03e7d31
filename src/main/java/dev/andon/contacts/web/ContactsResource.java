package dev.andon.contacts.web;

import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactDraft;
import dev.andon.contacts.Directory;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The directory over the API. Tokens that only read are shown no numbers. */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
class ContactsResource {
    private final Directory directory;

    ContactsResource(Directory directory) {
        this.directory = directory;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List the directory; numbers only for those who may respond")
    Slice<Contact> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Contact> oneMore = directory.after(actor, after == null ? 0 : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id()));
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Enter somebody into the directory")
    ResponseEntity<Contact> create(Actor actor, @RequestBody ContactDraft body) {
        Contact contact = directory.create(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + contact.id()))
                .eTag(Revision.etag(contact.version()))
                .body(contact);
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a contact; numbers only for those who may respond")
    ResponseEntity<Contact> read(Actor actor, @PathVariable long id) {
        return answer(directory.get(actor, id));
    }

    @PutMapping("/{id}")
    @May(Access.RESPONDER)
    @Operation(summary = "Set a contact, all of it; with If-Match only as it was read")
    ResponseEntity<Contact> change(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ContactDraft body) {
        return answer(directory.change(actor, id, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a contact for good; 409 while a call tree names them")
    void delete(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        directory.delete(actor, id, Revision.ifMatch(ifMatch));
    }

    private static ResponseEntity<Contact> answer(Contact contact) {
        return ResponseEntity.ok().eTag(Revision.etag(contact.version())).body(contact);
    }
}
