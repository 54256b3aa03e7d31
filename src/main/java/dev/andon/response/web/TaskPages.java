package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.GiveTask;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Tasks;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks as pages: to give one, and to say how one went. The room does the same without leaving it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/tasks")
class TaskPages {
    private final Incidents incidents;
    private final Tasks tasks;
    private final TaskForms forms;

    TaskPages(Incidents incidents, Tasks tasks, TaskForms forms) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.forms = forms;
    }

    /** @param note the seq of a note that asks nobody in particular; what it asks for stands in the form then */
    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "note", required = false) @Nullable String note) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("response/newtask", forms.of(incident, forms.from(incident, note)));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView give(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            Long person = Typed.id("person_id", typed.get("person_id"));
            Long minutes = Typed.id("minutes", typed.get("minutes"));
            Integer time = minutes == null ? null : (int) Math.clamp(minutes, -1, Integer.MAX_VALUE);
            tasks.give(Act.by(actor, "web"), number, new GiveTask(person, typed.get("text"), time));
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "text", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("response/newtask", forms.of(incidents.find(actor, number), form));
    }

    @GetMapping("/{task:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long task) {
        return Pages.page("response/task", page(actor, number, task, Form.empty()));
    }

    @PostMapping("/{task:\\d+}/acknowledgement")
    @May(Access.RESPONDER)
    ModelAndView acknowledge(Actor actor, @PathVariable long number, @PathVariable long task) {
        return change(actor, number, task, Map.of(), () -> tasks.acknowledge(Act.by(actor, "web"), number, task));
    }

    @PostMapping("/{task:\\d+}/completion")
    @May(Access.RESPONDER)
    ModelAndView complete(
            Actor actor,
            @PathVariable long number,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String note) {
        return change(
                actor,
                number,
                task,
                Map.of("note", note),
                () -> tasks.complete(Act.by(actor, "web"), number, task, note));
    }

    @PostMapping("/{task:\\d+}/cancellation")
    @May(Access.RESPONDER)
    ModelAndView drop(
            Actor actor,
            @PathVariable long number,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String reason) {
        return change(
                actor,
                number,
                task,
                Map.of("reason", reason),
                () -> tasks.drop(Act.by(actor, "web"), number, task, reason));
    }

    private ModelAndView change(Actor actor, long number, long task, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return unprocessable(actor, number, task, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return unprocessable(actor, number, task, Form.refused(typed, "task", conflict));
        }
    }

    private ModelAndView unprocessable(Actor actor, long number, long task, Form form) {
        return Pages.unprocessable("response/task", page(actor, number, task, form));
    }

    private TaskPage page(Actor actor, long number, long task, Form form) {
        return new TaskPage(incidents.find(actor, number), tasks.find(actor, number, task), form);
    }
}
