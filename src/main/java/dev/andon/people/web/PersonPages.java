package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.PeopleLinks;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a mention of somebody leads. */
@Controller
class PersonPages {
    private final People people;
    private final List<PeopleLinks> links;
    private final Clock clock;

    PersonPages(People people, List<PeopleLinks> links, Clock clock) {
        this.people = people;
        this.links = links.stream()
                .sorted(Comparator.comparingInt(PeopleLinks::order))
                .toList();
        this.clock = clock;
    }

    @May(Access.VIEWER)
    @GetMapping("/people/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        return Pages.page("people/person", new PersonPage(people.get(id), links, clock.instant()));
    }
}
