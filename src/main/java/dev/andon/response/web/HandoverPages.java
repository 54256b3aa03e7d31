package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Act;
import dev.andon.response.Briefs;
import dev.andon.response.Command;
import dev.andon.response.HandOver;
import dev.andon.response.Handover;
import dev.andon.response.Handovers;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering a role, answering an offer, and taking a role that nobody has: all by forms that need no script. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class HandoverPages {
    private final Incidents incidents;
    private final Handovers handovers;
    private final Briefs briefs;
    private final Playbook playbook;
    private final People people;
    private final Trainings trainings;

    HandoverPages(
            Incidents incidents,
            Handovers handovers,
            Briefs briefs,
            Playbook playbook,
            People people,
            Trainings trainings) {
        this.incidents = incidents;
        this.handovers = handovers;
        this.briefs = briefs;
        this.playbook = playbook;
        this.people = people;
        this.trainings = trainings;
    }

    /** Of two who press at once, the second finds in the room who was first. */
    @PostMapping("/role-claims")
    @May(Access.RESPONDER)
    ModelAndView claim(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String role,
            RedirectAttributes redirect) {
        try {
            handovers.claim(Act.by(actor, "web"), number, role);
        } catch (Conflict faster) {
            redirect.addFlashAttribute("notice", faster.getMessage());
        }
        return Pages.seeOther("/incidents/" + number);
    }

    @GetMapping("/handovers/new")
    @May(Access.RESPONDER)
    ModelAndView form(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "person_id", defaultValue = "") String personId) {
        Incident incident = incidents.find(actor, number);
        Map<String, String> values = new HashMap<>();
        values.put("role", role.isEmpty() ? own(actor, incident) : role);
        values.put("person_id", personId);
        values.put("expires_in_minutes", Integer.toString(HandOver.USUAL));
        values.put("brief", briefs.of(incident));
        return Pages.page("response/offer", page(actor, incident, Form.of(values)));
    }

    /** The role one most likely means: one's own. */
    private static String own(Actor actor, Incident incident) {
        return incident.roles().entrySet().stream()
                .filter(seat -> actor.isPerson() && seat.getValue().id() == actor.personId())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Command.COMMANDER);
    }

    @PostMapping("/handovers")
    @May(Access.RESPONDER)
    ModelAndView offer(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            Long minutes = Typed.id("expires_in_minutes", typed.get("expires_in_minutes"));
            HandOver command = new HandOver(
                    typed.get("role"),
                    Typed.id("person_id", typed.get("person_id")),
                    typed.getOrDefault("brief", ""),
                    minutes == null ? null : (int) Math.clamp(minutes, 0, Integer.MAX_VALUE),
                    "true".equals(typed.get("immediate")));
            handovers.hand(Act.by(actor, "web"), number, command);
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict | Denied refusal) {
            return refused(actor, number, Form.refused(typed, "role", refusal));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("response/offer", page(actor, incidents.find(actor, number), form));
    }

    private OfferPage page(Actor actor, Incident incident, Form form) {
        List<Option> roles = playbook.roles().stream()
                .map(role -> new Option(role.key(), role.name() + " · " + holder(incident, role.key())))
                .toList();
        List<Option> others = trainings.options(people.active().stream()
                .filter(person -> person.access().includes(Access.RESPONDER))
                .filter(person -> !actor.isPerson() || person.id() != actor.personId()));
        boolean atOnce =
                playbook.roles().stream().anyMatch(role -> Handovers.mayGiveAtOnce(actor, incident, role.key()));
        return new OfferPage(incident, form, roles, playbook.roles(), others, atOnce);
    }

    private static String holder(Incident incident, String role) {
        Holder holder = incident.holder(role);
        return holder == null ? "nobody" : holder.name();
    }

    @GetMapping("/handovers/{offer:\\d+}")
    @May(Access.VIEWER)
    ModelAndView handover(Actor actor, @PathVariable long number, @PathVariable long offer) {
        return Pages.page("response/handover", handover(actor, number, offer, Form.empty()));
    }

    @PostMapping("/handovers/{offer:\\d+}/acceptance")
    @May(Access.RESPONDER)
    ModelAndView accept(Actor actor, @PathVariable long number, @PathVariable long offer) {
        return answer(actor, number, offer, Map.of(), () -> handovers.accept(Act.by(actor, "web"), number, offer));
    }

    @PostMapping("/handovers/{offer:\\d+}/refusal")
    @May(Access.RESPONDER)
    ModelAndView decline(
            Actor actor,
            @PathVariable long number,
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String reason) {
        return answer(
                actor,
                number,
                offer,
                Map.of("reason", reason),
                () -> handovers.decline(Act.by(actor, "web"), number, offer, reason));
    }

    @PostMapping("/handovers/{offer:\\d+}/withdrawal")
    @May(Access.RESPONDER)
    ModelAndView withdraw(Actor actor, @PathVariable long number, @PathVariable long offer) {
        return answer(actor, number, offer, Map.of(), () -> handovers.withdraw(Act.by(actor, "web"), number, offer));
    }

    /** Does it and goes to the room, or shows the offer with what came of it. */
    private ModelAndView answer(Actor actor, long number, long offer, Map<String, String> typed, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            return refused(actor, number, offer, Form.refused(typed, invalid));
        } catch (Conflict | Denied refusal) {
            return refused(actor, number, offer, Form.refused(typed, "offer", refusal));
        }
    }

    private ModelAndView refused(Actor actor, long number, long offer, Form form) {
        return Pages.unprocessable("response/handover", handover(actor, number, offer, form));
    }

    private HandoverPage handover(Actor actor, long number, long offer, Form form) {
        Incident incident = incidents.find(actor, number);
        Handover handover = handovers.find(actor, number, offer);
        boolean mine = actor.isPerson() && handover.to().id() == actor.personId();
        boolean mayWithdraw = incident.command()
                .offer(offer)
                .filter(open -> Handovers.mayWithdraw(actor, incident, open))
                .isPresent();
        Role role = playbook.role(handover.role()).orElse(null);
        return new HandoverPage(incident, handover, role, mine, mayWithdraw, form);
    }
}
