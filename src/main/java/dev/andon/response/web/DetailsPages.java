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
import dev.andon.response.Cost;
import dev.andon.response.Costs;
import dev.andon.response.FieldRules;
import dev.andon.response.Fields;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Tags;
import dev.andon.response.Tenures;
import dev.andon.response.web.DetailsPage.Past;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Edits what an incident says of itself, one thing at a time: each is an entry of its own. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class DetailsPages {
    private static final int SUGGESTED = 200;

    private final Incidents incidents;
    private final Response response;
    private final Tags tags;
    private final Fields fields;
    private final FieldRules rules;
    private final People people;
    private final IncidentLog log;
    private final Playbook playbook;
    private final Costs costs;

    DetailsPages(
            Incidents incidents,
            Response response,
            Tags tags,
            Fields fields,
            FieldRules rules,
            People people,
            IncidentLog log,
            Playbook playbook,
            Costs costs) {
        this.incidents = incidents;
        this.response = response;
        this.tags = tags;
        this.fields = fields;
        this.rules = rules;
        this.people = people;
        this.log = log;
        this.playbook = playbook;
        this.costs = costs;
    }

    @GetMapping("/details")
    @May(Access.RESPONDER)
    ModelAndView details(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "person_id", defaultValue = "") String personId) {
        Map<String, String> chosen = Map.of("person_id", personId);
        return Pages.page("response/details", page(actor, incidents.find(actor, number), chosen, List.of()));
    }

    @PostMapping("/title")
    @May(Access.RESPONDER)
    ModelAndView title(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String title) {
        return change(actor, number, Map.of("title", title), "title", () -> {
            response.retitle(Act.by(actor, "web"), number, title);
        });
    }

    @PostMapping("/summary")
    @May(Access.RESPONDER)
    ModelAndView summary(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String summary) {
        return change(actor, number, Map.of("summary", summary), "summary", () -> {
            response.summarise(Act.by(actor, "web"), number, summary);
        });
    }

    @PostMapping("/visibility")
    @May(Access.RESPONDER)
    ModelAndView visibility(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String visibility,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> typed = Map.of("visibility", visibility, "reason", reason);
        return change(actor, number, typed, "visibility", () -> {
            response.changeVisibility(Act.by(actor, "web"), number, visibility.equals("restricted"), reason);
        });
    }

    @PostMapping("/members")
    @May(Access.RESPONDER)
    ModelAndView member(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "person_id", defaultValue = "") String personId) {
        return change(actor, number, Map.of("person_id", personId), "person_id", () -> {
            response.addMember(Act.by(actor, "web"), number, Typed.id("person_id", personId));
        });
    }

    @PostMapping("/tags")
    @May(Access.RESPONDER)
    ModelAndView tag(
            Actor actor, @PathVariable long number, @RequestParam(name = "tags", defaultValue = "") String typed) {
        return filed(actor, number, Map.of("tags", typed), () -> {
            tags.add(Act.by(actor, "web"), number, List.of(typed.split("[,;]")));
        });
    }

    @PostMapping("/tags/removal")
    @May(Access.RESPONDER)
    ModelAndView untag(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String tag) {
        return filed(actor, number, Map.of(), () -> tags.remove(Act.by(actor, "web"), number, List.of(tag)));
    }

    @PostMapping("/fields")
    @May(Access.RESPONDER)
    ModelAndView fields(Actor actor, @PathVariable long number, @RequestParam MultiValueMap<String, String> sent) {
        return filed(actor, number, FieldForm.remembered(sent), () -> {
            fields.set(Act.by(actor, "web"), number, FieldForm.typed(sent));
        });
    }

    /** Filing goes on where it was: there is often more than one thing to file. */
    private ModelAndView filed(Actor actor, long number, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number + "/details#filing");
        } catch (Invalid invalid) {
            return refused(actor, number, typed, invalid.errors());
        }
    }

    private ModelAndView change(Actor actor, long number, Map<String, String> typed, String field, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, typed, invalid.errors());
        } catch (Conflict conflict) {
            return refused(actor, number, typed, List.of(new FieldError(field, conflict.getMessage())));
        }
    }

    private ModelAndView refused(Actor actor, long number, Map<String, String> typed, List<FieldError> errors) {
        return Pages.unprocessable("response/details", page(actor, incidents.find(actor, number), typed, errors));
    }

    private DetailsPage page(Actor actor, Incident incident, Map<String, String> typed, List<FieldError> errors) {
        Map<String, String> values = new HashMap<>();
        values.put("title", incident.title());
        values.put("summary", incident.summary() == null ? "" : incident.summary());
        values.put("visibility", incident.restricted() ? "restricted" : "open");
        values.putAll(FieldForm.values(incident));
        values.putAll(typed);
        Map<Long, Person> members = people.byIds(incident.members());
        List<Option> others = people.active().stream()
                .filter(person -> !members.containsKey(person.id()))
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        List<String> names =
                members.values().stream().map(Person::name).sorted().toList();
        Cost cost = costs.of(incident).orElse(null);
        return new DetailsPage(
                incident,
                new Form(values, errors),
                names,
                others,
                FieldForm.of(rules, incident),
                tags.used(actor, "", SUGGESTED),
                past(incident),
                cost,
                cost == null ? List.of() : cost.knownTo(actor, incident));
    }

    private List<Past> past(Incident incident) {
        Tenures tenures = log.tenures(incident.id());
        return RoleKeys.of(playbook, incident).stream()
                .filter(key -> !tenures.of(key).isEmpty())
                .map(key -> new Past(
                        playbook.role(key).map(Role::name).orElse(key),
                        tenures.of(key),
                        tenures.gaps(key).isEmpty()))
                .toList();
    }
}
