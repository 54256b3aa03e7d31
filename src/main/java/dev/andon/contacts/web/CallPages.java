package dev.andon.contacts.web;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.CallRuns;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.contacts.RecordCall;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Calling.Callee;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calling people from a room. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/calls")
class CallPages {
    private final Incidents incidents;
    private final CallRuns runs;
    private final CallTrees trees;
    private final TreeViews views;
    private final Directory directory;
    private final LocalTimes times;
    private final CallsPanel panel;

    CallPages(
            Incidents incidents,
            CallRuns runs,
            CallTrees trees,
            TreeViews views,
            Directory directory,
            LocalTimes times,
            CallsPanel panel) {
        this.incidents = incidents;
        this.runs = runs;
        this.trees = trees;
        this.views = views;
        this.directory = directory;
        this.times = times;
        this.panel = panel;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number) {
        return Pages.page("contacts/calls", calls(actor, number, Form.empty()));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView start(
            Actor actor, @PathVariable long number, @RequestParam(name = "tree_id", defaultValue = "") String tree) {
        try {
            CallRun run = runs.start(Act.by(actor, "web"), number, ContactTyped.id(tree));
            return Pages.seeOther("/incidents/%d/calls/%d".formatted(number, run.run()));
        } catch (Invalid invalid) {
            Form form = Form.refused(Map.of("tree_id", tree), invalid);
            return Pages.unprocessable("contacts/calls", calls(actor, number, form));
        } catch (Conflict conflict) {
            Form form = Form.refused(Map.of(), "tree_id", conflict);
            return Pages.unprocessable("contacts/calls", calls(actor, number, form));
        }
    }

    private CallsPage calls(Actor actor, long number, Form form) {
        Incident incident = incidents.find(actor, number);
        Set<Long> fitting = trees.of(incident).stream().map(tree -> tree.id()).collect(Collectors.toSet());
        List<TreeView> all = trees.all().stream()
                .map(tree -> views.of(actor, tree))
                .sorted(Comparator.comparing(
                        view -> !fitting.contains(view.tree().id())))
                .toList();
        return new CallsPage(incident, runs.of(incident), all, form);
    }

    @GetMapping("/{run:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long run) {
        return Pages.page("contacts/run", page(actor, number, run, Form.empty()));
    }

    @PostMapping("/{run:\\d+}/calls")
    @May(Access.RESPONDER)
    ModelAndView call(
            Actor actor, @PathVariable long number, @PathVariable long run, @RequestParam Map<String, String> typed) {
        RecordCall command = new RecordCall(
                ContactTyped.id(typed.get("contact_id")), typed.get("outcome"), typed.get("by"), typed.get("note"));
        return change(
                actor, number, run, typed, "outcome", () -> runs.record(Act.by(actor, "web"), number, run, command));
    }

    @PostMapping("/{run:\\d+}/ending")
    @May(Access.RESPONDER)
    ModelAndView end(
            Actor actor, @PathVariable long number, @PathVariable long run, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                run,
                typed,
                "reason",
                () -> runs.end(Act.by(actor, "web"), number, run, typed.get("reason")));
    }

    private ModelAndView change(
            Actor actor, long number, long run, Map<String, String> typed, String field, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/%d/calls/%d".formatted(number, run));
        } catch (Invalid invalid) {
            return Pages.unprocessable("contacts/run", page(actor, number, run, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            Form form = Form.refused(typed, field, conflict);
            return Pages.unprocessable("contacts/run", page(actor, number, run, form));
        }
    }

    private RunPage page(Actor actor, long number, long id, Form form) {
        Incident incident = incidents.find(actor, number);
        CallRun run = runs.find(actor, number, id);
        Set<Long> called = run.steps().stream()
                .flatMap(rung -> rung.contacts().stream())
                .map(Callee::id)
                .collect(Collectors.toSet());
        Map<Long, Contact> contacts = directory.byIds(actor, called);
        Map<Long, String> clocks = new HashMap<>();
        Map<Long, ZoneId> zones = times.zones(contacts.values());
        zones.forEach((contact, zone) -> {
            String said = times.said(zone);
            if (said != null) {
                clocks.put(contact, said);
            }
        });
        List<Option> others = directory.all(actor).stream()
                .filter(contact -> !called.contains(contact.id()))
                .map(contact -> new Option(Long.toString(contact.id()), StepLines.label(contact)))
                .toList();
        String shown = Objects.requireNonNullElse(panel.render(incident), "");
        return new RunPage(incident, run, contacts, clocks, others, form, shown, incident.seq());
    }
}
