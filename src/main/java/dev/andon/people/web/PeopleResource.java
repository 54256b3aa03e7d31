package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleResource {
    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/people")
    @Operation(summary = "List the people of this house")
    Slice<PersonView> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor from = Cursor.read(cursor, 1);
        List<Person> oneMore = people.after(from == null ? 0 : from.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id())).map(PersonView::of);
    }

    /** Who asks, with what the token they use allows. */
    @May(Access.VIEWER)
    @GetMapping("/api/v1/me")
    @Operation(summary = "Read who the token belongs to")
    PersonView me(Actor actor) {
        return PersonView.of(people.get(actor.personId()), actor.access());
    }
}
