package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Field.Kind;
import dev.andon.playbook.Playbook;
import dev.andon.response.FieldRules;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Incidents;
import dev.andon.response.KeptList;
import dev.andon.response.Passages;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import dev.andon.response.Status;
import dev.andon.response.Tags;
import dev.andon.response.web.IncidentListPage.Choices;
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

/** The list of incidents with its filters; the filters are the address, so a list can be sent to somebody. */
@Controller
class IncidentListPages {
    private static final int SIZE = 50;
    private static final int TAGS = 200;
    private static final List<Option> SORTS = List.of(
            new Option("newest", "Newest first"),
            new Option("oldest", "Oldest first"),
            new Option("worst", "Worst first"));

    private final Incidents incidents;
    private final SavedFilters filters;
    private final Tags tags;
    private final FieldRules rules;
    private final Playbook playbook;
    private final People people;
    private final House house;
    private final Passages passages;

    IncidentListPages(
            Incidents incidents,
            SavedFilters filters,
            Tags tags,
            FieldRules rules,
            Playbook playbook,
            People people,
            House house,
            Passages passages) {
        this.passages = passages;
        this.incidents = incidents;
        this.filters = filters;
        this.tags = tags;
        this.rules = rules;
        this.playbook = playbook;
        this.people = people;
        this.house = house;
    }

    /** Asked for nothing at all, it opens with the list that the person chose for that, if they did. */
    @GetMapping("/incidents")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam MultiValueMap<String, String> params) {
        Optional<SavedFilter> opening =
                params.isEmpty() ? filters.opening(actor, KeptList.INCIDENTS) : Optional.empty();
        if (opening.isPresent()) {
            return Pages.seeOther(opening.get().href());
        }
        IncidentQuery asked = IncidentQuery.of(params);
        try {
            IncidentFilter filter = asked.filter(actor, house.zone());
            String cursor = params.getFirst("cursor");
            Cursor after = Cursor.read(cursor, filter.sort().cursorParts());
            Slice<Incident> found = incidents.list(actor, filter, after, SIZE);
            return Pages.page("response/list", page(actor, found, asked, cursor, null));
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "response/list", page(actor, Slice.all(List.of()), asked, null, invalid.getMessage()));
        }
    }

    private IncidentListPage page(
            Actor actor, Slice<Incident> found, IncidentQuery asked, @Nullable String cursor, @Nullable String wrong) {
        return new IncidentListPage(
                found.items(),
                passages.of(found.items(), asked.first("text")),
                asked,
                choices(actor),
                filters.of(actor, KeptList.INCIDENTS),
                found.nextCursor() == null ? null : address(asked, "cursor=" + found.nextCursor()),
                cursor == null ? null : address(asked, "status="),
                wrong);
    }

    private static String address(IncidentQuery asked, String more) {
        String query = asked.toString();
        return "/incidents?" + (query.isEmpty() ? more : more.equals("status=") ? query : query + "&" + more);
    }

    private Choices choices(Actor actor) {
        List<Option> statuses = Arrays.stream(Status.values())
                .map(s -> new Option(s.word(), s.label()))
                .toList();
        List<Option> severities = playbook.severities().stream()
                .map(s -> new Option(s.key(), s.key().toUpperCase(Locale.ROOT) + " " + s.name()))
                .toList();
        List<Option> types = playbook.types().stream()
                .map(t -> new Option(t.key(), t.name()))
                .toList();
        List<Option> holders = people.active().stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        List<FieldForm.Input> fields = FieldForm.of(rules, rules.all()).inputs().stream()
                .filter(input -> input.field().kind() != Kind.LINK)
                .toList();
        return new Choices(statuses, severities, types, holders, SORTS, tags.used(actor, "", TAGS), fields);
    }
}
