package dev.andon.library.web;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.library.Library;
import dev.andon.library.Library.Count;
import dev.andon.library.Listed;
import dev.andon.library.ReportFilter;
import dev.andon.library.ReportQuery;
import dev.andon.library.web.LibraryPage.Choices;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Playbook;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Keeping;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All reports: the house's memory. The filters are the address, so a list can be sent to somebody. */
@Controller
class LibraryPages {
    private static final String LIST = "reports";
    private static final String PAGE = "library/list";
    private static final int SIZE = 50;
    private static final List<Option> SORTS = List.of(
            new Option("edited", "Edited last"),
            new Option("published", "Published last"),
            new Option("due", "Due first"));

    private final Library library;
    private final ReportQuery query;
    private final SavedFilters filters;
    private final Playbook playbook;
    private final People people;
    private final Teams teams;

    LibraryPages(
            Library library, ReportQuery query, SavedFilters filters, Playbook playbook, People people, Teams teams) {
        this.library = library;
        this.query = query;
        this.filters = filters;
        this.playbook = playbook;
        this.people = people;
        this.teams = teams;
    }

    /** Asked for nothing at all, it opens with the list that the person chose for that, if they did. */
    @GetMapping("/reports")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam MultiValueMap<String, String> params) {
        Optional<SavedFilter> opening = params.isEmpty() ? filters.opening(actor, LIST) : Optional.empty();
        if (opening.isPresent()) {
            return Pages.seeOther(opening.get().href());
        }
        IncidentQuery asked = query.of(params);
        try {
            ReportFilter filter = query.filter(actor, asked);
            String cursor = params.getFirst("cursor");
            Slice<Listed> found = library.list(actor, filter, Cursor.read(cursor, Library.CURSOR), SIZE);
            return Pages.page(PAGE, page(actor, asked, found, library.count(actor, filter), filter.text(), cursor));
        } catch (Invalid invalid) {
            LibraryPage refused = page(actor, asked, Slice.all(List.of()), null, null, null);
            return Pages.unprocessable(PAGE, wrong(refused, invalid.getMessage()));
        }
    }

    private LibraryPage page(
            Actor actor,
            IncidentQuery asked,
            Slice<Listed> found,
            @Nullable Count count,
            @Nullable String text,
            @Nullable String cursor) {
        return new LibraryPage(
                found.items(),
                library.passages(found.items(), text),
                count,
                asked,
                choices(),
                new Keeping(LIST, asked, filters.of(actor, LIST), null),
                found.nextCursor() == null ? null : address(asked, "cursor=" + found.nextCursor()),
                cursor == null ? null : address(asked, ""));
    }

    private static LibraryPage wrong(LibraryPage page, @Nullable String wrong) {
        Keeping keeping = new Keeping(LIST, page.asked(), page.keeping().saved(), wrong);
        return new LibraryPage(
                page.reports(), page.found(), null, page.asked(), page.choices(), keeping, page.next(), page.first());
    }

    private static String address(IncidentQuery asked, String more) {
        String words = asked.toString();
        String all = words.isEmpty() || more.isEmpty() ? words + more : words + "&" + more;
        return "/reports?" + (all.isEmpty() ? "status=" : all);
    }

    private Choices choices() {
        return new Choices(
                Arrays.stream(Stage.values())
                        .map(stage -> new Option(stage.word(), stage.label()))
                        .toList(),
                playbook.severities().stream()
                        .map(s -> new Option(s.key(), s.key().toUpperCase(Locale.ROOT) + " " + s.name()))
                        .toList(),
                playbook.types().stream()
                        .map(type -> new Option(type.key(), type.name()))
                        .toList(),
                playbook.reportTemplates().stream()
                        .map(template -> new Option(template.key(), template.name()))
                        .toList(),
                teams.all().stream()
                        .map(team -> new Option(team.key(), team.name()))
                        .toList(),
                people.active().stream()
                        .map(person -> new Option(Long.toString(person.id()), person.name()))
                        .toList(),
                SORTS);
    }
}
