package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.outbox.Undone;
import dev.andon.platform.outbox.UndoneWork;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Andon was to do and could not yet, over the API. */
@RestController
@RequestMapping("/api/v1/house/undone")
@Tag(name = "The house")
class UndoneResource {
    private static final int SHOWN = 200;

    private final UndoneWork undone;

    UndoneResource(UndoneWork undone) {
        this.undone = undone;
    }

    @GetMapping
    @May(Access.OWNER)
    @Operation(summary = "List what followed from something and failed so far, oldest first; the first 200")
    Slice<Undone> list() {
        return Slice.all(undone.list(SHOWN));
    }

    /** @param tried how many; whether they succeed shows in the list a moment later */
    record TriedJson(long tried) {}

    @PostMapping("/attempts")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try all of it again now, also what is not due yet")
    TriedJson again() {
        return new TriedJson(undone.again());
    }
}
