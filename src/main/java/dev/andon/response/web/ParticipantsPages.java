package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Act;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Participants;
import dev.andon.response.Presence;
import dev.andon.response.web.CrewView.Mate;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Joining, asking somebody to come, stepping out. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/participants")
class ParticipantsPages {
    private final Incidents incidents;
    private final Participants participants;
    private final CrewViews views;
    private final People people;
    private final Playbook playbook;

    ParticipantsPages(
            Incidents incidents, Participants participants, CrewViews views, People people, Playbook playbook) {
        this.incidents = incidents;
        this.participants = participants;
        this.views = views;
        this.people = people;
        this.playbook = playbook;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page("response/participants", page(actor, incidents.find(actor, number), Form.empty()));
    }

    /** One press in the room comes without a reason. */
    @PostMapping
    @May(Access.VIEWER)
    ModelAndView join(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        return change(
                actor,
                number,
                "reason",
                Map.of("reason", reason),
                () -> participants.join(Act.by(actor, "web"), number, reason));
    }

    @PostMapping("/invitations")
    @May(Access.RESPONDER)
    ModelAndView invite(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "person_id", defaultValue = "") String personId,
            @RequestParam(name = "why", defaultValue = "") String why) {
        return change(actor, number, "person_id", Map.of("person_id", personId, "why", why), () -> {
            participants.invite(Act.by(actor, "web"), number, Typed.id("person_id", personId), why);
        });
    }

    @GetMapping("/departure")
    @May(Access.VIEWER)
    ModelAndView departure(Actor actor, @PathVariable long number) {
        return Pages.page("response/departure", departing(actor, incidents.find(actor, number), Form.empty()));
    }

    /** Whoever leaves a role, a sub-team or a task behind is asked first whether they hand it over. */
    @PostMapping("/departures")
    @May(Access.VIEWER)
    ModelAndView leave(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure) {
        Incident incident = incidents.find(actor, number);
        Form typed = Form.of(Map.of("reason", reason));
        DeparturePage page = departing(actor, incident, typed);
        if (page.leavesSomething() && !sure.equals("yes")) {
            return Pages.seeOther("/incidents/" + number + "/participants/departure");
        }
        try {
            participants.leave(Act.by(actor, "web"), number, null, reason);
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "response/departure", departing(actor, incident, new Form(typed.values(), invalid.errors())));
        } catch (Conflict notThere) {
            // Somebody else said so meanwhile, or it was pressed twice: what was wanted is so.
            return Pages.seeOther("/incidents/" + number);
        }
    }

    private ModelAndView change(Actor actor, long number, String field, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            List<FieldError> errors = invalid.errors().stream()
                    .map(e -> e.field().equals("reason") && typed.containsKey("why")
                            ? new FieldError("why", e.message())
                            : e)
                    .toList();
            return refused(actor, number, new Form(typed, errors));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, field, conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("response/participants", page(actor, incidents.find(actor, number), form));
    }

    private ParticipantsPage page(Actor actor, Incident incident, Form form) {
        CrewView crew = views.of(incident);
        return new ParticipantsPage(crew, own(actor, crew), form, others(actor, incident), actor);
    }

    private static @Nullable Mate own(Actor actor, CrewView crew) {
        return Stream.of(crew.here(), crew.awaited(), crew.gone())
                .flatMap(List::stream)
                .filter(mate -> actor.isPerson() && mate.presence().person().id() == actor.personId())
                .findFirst()
                .orElse(null);
    }

    /** Those who are not there and may see it. */
    private List<Option> others(Actor actor, Incident incident) {
        return people.active().stream()
                .filter(person -> !actor.isPerson() || person.id() != actor.personId())
                .filter(person -> Incidents.maySee(person.actor(), incident))
                .filter(person ->
                        incident.crew().find(person.id()).filter(Presence::here).isEmpty())
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
    }

    private DeparturePage departing(Actor actor, Incident incident, Form form) {
        Holder self = actor.isPerson() ? holder(people.get(actor.personId())) : new Holder(0, actor.name());
        List<String> keys = Participants.rolesOf(incident, self);
        List<String> names = keys.stream()
                .map(key -> playbook.role(key).map(Role::name).orElse(key))
                .toList();
        return new DeparturePage(
                incident,
                names,
                keys.contains("commander"),
                Participants.ledBy(incident, self),
                participants.openTasks(incident, self),
                form);
    }

    private static Holder holder(Person person) {
        return new Holder(person.id(), person.name());
    }
}
