package dev.andon.people.web;

import dev.andon.people.Handles;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds people by name and handle. */
@Component
class PeoplePalette implements PaletteSource {
    private static final int MOST = 5;

    private final People people;

    PeoplePalette(People people) {
        this.people = people;
    }

    @Override
    public String heading() {
        return "People";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return query.isEmpty()
                ? List.of()
                : people.beginning(Handles.bare(query.text()), MOST).stream()
                        .map(PeoplePalette::item)
                        .toList();
    }

    private static PaletteItem item(Person person) {
        return PaletteItem.to(person.name(), "@" + person.handle(), "/people/" + person.id());
    }
}
