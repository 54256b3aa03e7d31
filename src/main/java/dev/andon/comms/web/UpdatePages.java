package dev.andon.comms.web;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Update;
import dev.andon.comms.Updates;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.TextLinks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The updates of an incident and nothing else: for those who only want to know how things stand. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/updates")
class UpdatePages {
    private static final int SHOWN = 200;

    private final Incidents incidents;
    private final Updates updates;
    private final UpdateForms forms;
    private final PromiseViews promises;
    private final Mentions mentions;
    private final People people;

    UpdatePages(
            Incidents incidents,
            Updates updates,
            UpdateForms forms,
            PromiseViews promises,
            Mentions mentions,
            People people) {
        this.incidents = incidents;
        this.updates = updates;
        this.forms = forms;
        this.promises = promises;
        this.mentions = mentions;
        this.people = people;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        List<Update> told = updates.of(incident.id(), null, SHOWN);
        return Pages.page("comms/updates", page(incident, told));
    }

    private UpdatesPage page(Incident incident, List<Update> told) {
        TextLinks names = mentions.linksIn(told.stream().map(Update::text).toList());
        return new UpdatesPage(incident, told, promises.of(incident), names);
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        return Pages.page("comms/new", forms.empty(incidents.find(actor, number), actor.personId()));
    }

    /** The room's composer and the page of its own post here; both find what was typed again when it is refused. */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView post(
            Actor actor,
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        try {
            Act act = Act.by(actor, "web").happened(earlier(actor, typed));
            Update update = updates.post(act, number, command(actor, typed));
            // Turbo keeps the place when it comes back to the very same address.
            String at = accept.contains("turbo-stream") ? "" : "#entry-" + update.seq();
            return Pages.seeOther("/incidents/" + number + at);
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, "next_update", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("comms/new", forms.of(incidents.find(actor, number), actor.personId(), form));
    }

    private PostUpdate command(Actor actor, Map<String, String> typed) {
        String text = typed.get("text");
        String next = typed.getOrDefault("next_update", UpdateForm.NONE);
        return switch (next) {
            case UpdateForm.NONE -> new PostUpdate(text, null, null, null);
            case UpdateForm.OTHER ->
                new PostUpdate(text, null, at(actor, "next_update_at", typed.get("next_update_at")), null);
            default -> new PostUpdate(text, null, null, minutes(next));
        };
    }

    /** When it was told, if not now: by telephone, before anybody came to write it down. */
    private @Nullable Instant earlier(Actor actor, Map<String, String> typed) {
        String local = typed.getOrDefault("occurred_at", "");
        return local.isBlank() ? null : at(actor, "occurred_at", local);
    }

    private Instant at(Actor actor, String field, @Nullable String local) {
        try {
            return LocalDateTime.parse(local == null ? "" : local)
                    .atZone(people.get(actor.personId()).zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(field, "must say when, such as 2026-11-20T03:14");
        }
    }

    private static int minutes(String choice) {
        try {
            return Integer.parseInt(choice);
        } catch (NumberFormatException e) {
            throw new Invalid("next_update", "is not one of the choices");
        }
    }
}
