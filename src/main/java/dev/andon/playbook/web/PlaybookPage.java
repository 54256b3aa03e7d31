package dev.andon.playbook.web;

import dev.andon.catalog.Catalog;
import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.internal.Contents;
import dev.andon.playbook.web.PlaybookView.Asked;
import dev.andon.ui.Pages;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole playbook on one page, to be read before it is needed. */
@Controller
class PlaybookPage {
    private final Playbook playbook;
    private final People people;
    private final Catalog catalog;

    PlaybookPage(Playbook playbook, People people, Catalog catalog) {
        this.playbook = playbook;
        this.people = people;
        this.catalog = catalog;
    }

    /** @param type and a severity: what applies to such incidents is shown; the first of each when it is none */
    @GetMapping("/playbook")
    @May(Access.VIEWER)
    ModelAndView read(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String severity) {
        Contents all = playbook.all();
        Contents offered = all.offered();
        Asked asked = new Asked(
                playbook.offers("types", type)
                        ? type
                        : offered.types().getFirst().key(),
                playbook.offers("severities", severity)
                        ? severity
                        : offered.severities().getFirst().key());
        Map<String, String> names = people.active().stream()
                .collect(Collectors.toMap(person -> person.email().toLowerCase(Locale.ROOT), Person::name));
        return Pages.page(
                "playbook/playbook",
                new PlaybookView(
                        all,
                        offered,
                        names,
                        catalog.now().bridges(),
                        asked,
                        playbook.applying(asked.type(), asked.severity())));
    }
}
