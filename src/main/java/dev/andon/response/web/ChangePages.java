package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.HandOver;
import dev.andon.response.Handovers;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Status;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Forms that change an incident. The room opens them as dialogs; without JavaScript they are pages. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class ChangePages {
    private final Incidents incidents;
    private final Response response;
    private final Handovers handovers;
    private final Rooms rooms;

    ChangePages(Incidents incidents, Response response, Handovers handovers, Rooms rooms) {
        this.incidents = incidents;
        this.response = response;
        this.handovers = handovers;
        this.rooms = rooms;
    }

    @GetMapping("/status")
    @May(Access.RESPONDER)
    ModelAndView status(Actor actor, @PathVariable long number) {
        return Pages.page("response/change", page(incidents.find(actor, number), "status", Form.empty()));
    }

    @PostMapping("/status")
    @May(Access.RESPONDER)
    ModelAndView status(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String reason) {
        return change(actor, number, "status", Map.of("status", status, "reason", reason), () -> {
            Status to = status.isEmpty() ? null : Status.of(status);
            response.changeStatus(Act.by(actor, "web"), number, to, reason);
        });
    }

    @GetMapping("/severity")
    @May(Access.RESPONDER)
    ModelAndView severity(Actor actor, @PathVariable long number) {
        return Pages.page("response/change", page(incidents.find(actor, number), "severity", Form.empty()));
    }

    @PostMapping("/severity")
    @May(Access.RESPONDER)
    ModelAndView severity(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String reason) {
        return change(
                actor,
                number,
                "severity",
                Map.of("severity", severity, "reason", reason),
                () -> response.changeSeverity(Act.by(actor, "web"), number, severity, reason));
    }

    @GetMapping("/roles")
    @May(Access.RESPONDER)
    ModelAndView roles(Actor actor, @PathVariable long number) {
        return Pages.page("response/change", page(incidents.find(actor, number), "roles", Form.empty()));
    }

    @PostMapping("/roles")
    @May(Access.RESPONDER)
    ModelAndView roles(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "person_id", defaultValue = "") String personId) {
        Map<String, String> typed = Map.of("role", role, "person_id", personId);
        if (isOffered(actor, incidents.find(actor, number), role, personId)) {
            UriComponentsBuilder form = UriComponentsBuilder.fromPath("/incidents/" + number + "/handovers/new");
            typed.forEach(form::queryParam);
            return Pages.seeOther(form.encode().toUriString());
        }
        return change(actor, number, "roles", typed, () -> {
            Long person = Typed.id("person_id", personId);
            if (person == null) {
                response.releaseRole(Act.by(actor, "web"), number, role);
            } else {
                handovers.hand(Act.by(actor, "web"), number, HandOver.of(role, person));
            }
        });
    }

    /** Somebody has the role and it is to go to a third: that is an offer, which has a brief to look over. */
    private static boolean isOffered(Actor actor, Incident incident, String role, String personId) {
        Holder holder = incident.holder(role);
        return holder != null
                && personId.matches("\\d{1,18}")
                && Long.parseLong(personId) != holder.id()
                && !(actor.isPerson() && actor.personId() == Long.parseLong(personId));
    }

    /** Does it and goes to the room, or shows the form again with what was typed and what was wrong. */
    private ModelAndView change(Actor actor, long number, String kind, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, kind, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, kind, Form.refused(typed, kind, conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, String kind, @Nullable Form form) {
        Form shown = form == null ? Form.empty() : form;
        return Pages.unprocessable("response/change", page(incidents.find(actor, number), kind, shown));
    }

    private ChangePage page(Incident incident, String kind, Form form) {
        String title = switch (kind) {
            case "status" -> "Move on";
            case "severity" -> "Change the severity";
            default -> "Give a role";
        };
        return new ChangePage(incident, kind, title, rooms.forms(incident), form);
    }
}
