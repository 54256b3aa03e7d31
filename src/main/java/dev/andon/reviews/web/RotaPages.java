package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.reviews.Organising;
import dev.andon.reviews.Rota;
import dev.andon.reviews.web.MeetingViews.Names;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who organises review meetings when. */
@Controller
@RequestMapping("/reviews/rota")
class RotaPages {
    private static final String PAGE = "reviews/rota";
    private static final int TURNS = 12;

    private final Organising organising;
    private final People people;

    RotaPages(Organising organising, People people) {
        this.organising = organising;
        this.people = people;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor) {
        return Pages.page(PAGE, view(actor, Form.of(values())));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed) {
        Organising.Draft draft = new Organising.Draft(
                typed.get("every"),
                typed.get("first_day"),
                typed.get("zone"),
                typed.containsKey("people") ? Typed.words(typed.get("people")) : null);
        return done(actor, typed, () -> organising.change(actor, draft, Typed.version(typed.get("version"))));
    }

    @PostMapping("/swaps")
    @May(Access.RESPONDER)
    ModelAndView swap(Actor actor, @RequestParam Map<String, String> typed) {
        return done(actor, typed, () -> organising.swap(actor, typed.get("turn"), typed.get("with")));
    }

    @PostMapping("/covers")
    @May(Access.RESPONDER)
    ModelAndView cover(Actor actor, @RequestParam Map<String, String> typed) {
        return done(actor, typed, () -> organising.cover(actor, typed.get("covered"), typed.get("by")));
    }

    @PostMapping("/absences")
    @May(Access.RESPONDER)
    ModelAndView away(Actor actor, @RequestParam Map<String, String> typed) {
        return done(
                actor, typed, () -> organising.away(actor, typed.get("person"), typed.get("from"), typed.get("to")));
    }

    @PostMapping("/absences/removal")
    @May(Access.RESPONDER)
    ModelAndView back(Actor actor, @RequestParam Map<String, String> typed) {
        String person = typed.getOrDefault("person", "");
        if (!person.matches("\\d{1,18}")) {
            throw new Missing("There is no such person.");
        }
        return done(actor, typed, () -> organising.back(actor, Long.parseLong(person), typed.get("from")));
    }

    private interface Deed {
        Rota done();
    }

    private ModelAndView done(Actor actor, Map<String, String> typed, Deed deed) {
        Map<String, String> again = values();
        again.putAll(typed);
        again.put("version", Long.toString(organising.rota().version()));
        try {
            deed.done();
            return Pages.seeOther("/reviews/rota");
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, view(actor, new Form(again, renamed(invalid, typed))));
        } catch (Stale stale) {
            return Pages.unprocessable(PAGE, view(actor, Form.refused(again, "people", stale)));
        } catch (Denied denied) {
            String field = Stream.of("covered", "turn", "from")
                    .filter(typed::containsKey)
                    .findFirst()
                    .orElse("people");
            return Pages.unprocessable(PAGE, view(actor, Form.refused(again, field, denied)));
        }
    }

    /** The page has two forms with a turn and a person; the API has one name for both. */
    private static List<FieldError> renamed(Invalid invalid, Map<String, String> typed) {
        boolean covers = typed.containsKey("covered");
        return invalid.errors().stream()
                .map(error -> covers && error.field().equals("turn")
                        ? new FieldError("covered", error.message())
                        : covers && error.field().equals("person") ? new FieldError("by", error.message()) : error)
                .toList();
    }

    private Map<String, String> values() {
        Rota rota = organising.rota();
        Map<Long, Person> known = people.byIds(rota.people());
        Map<String, String> values = new HashMap<>();
        values.put("every", rota.every().word());
        values.put("first_day", rota.firstDay().toString());
        values.put("zone", rota.zone().getId());
        values.put(
                "people",
                rota.people().stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .map(person -> "@" + person.handle())
                        .collect(Collectors.joining("\n")));
        values.put("version", Long.toString(rota.version()));
        return values;
    }

    private MeetingViews.RotaPage view(Actor actor, Form form) {
        Rota rota = organising.rota();
        List<Option> colleagues = people.active().stream()
                .map(person -> new Option("@" + person.handle(), person.name()))
                .toList();
        return new MeetingViews.RotaPage(
                Links.of(actor),
                rota,
                rota.people().isEmpty() ? List.of() : organising.next(TURNS),
                new Names(people.all().stream().collect(Collectors.toMap(Person::id, person -> person))),
                colleagues,
                organising.changes(actor),
                form,
                organising.today(),
                actor.isPerson() ? actor.personId() : 0);
    }
}
