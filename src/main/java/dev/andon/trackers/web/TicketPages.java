package dev.andon.trackers.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Connections;
import dev.andon.trackers.Link;
import dev.andon.trackers.Ticketing;
import dev.andon.trackers.Tickets;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ticket of a follow-up as a page. */
@Controller
@RequestMapping("/follow-ups/{number:\\d+}/ticket")
class TicketPages {
    private static final String PAGE = "trackers/ticket";
    private static final int STEPS = 50;

    private final FollowUps followUps;
    private final Tickets tickets;
    private final Ticketing ticketing;
    private final Connections connections;
    private final People people;
    private final FollowUpTabs tabs;

    TicketPages(
            FollowUps followUps,
            Tickets tickets,
            Ticketing ticketing,
            Connections connections,
            People people,
            FollowUpTabs tabs) {
        this.followUps = followUps;
        this.tickets = tickets;
        this.ticketing = ticketing;
        this.connections = connections;
        this.people = people;
        this.tabs = tabs;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView read(Actor actor, @PathVariable long number) {
        FollowUp followUp = followUps.find(actor, number);
        Map<String, String> typed = new LinkedHashMap<>();
        tickets.usual(followUp).ifPresent(one -> typed.put("tracker", one.key()));
        typed.put("ticket", followUp.ticket() == null ? "" : followUp.ticket());
        return Pages.page(PAGE, page(followUp, Form.of(typed)));
    }

    private TrackerViews.Ticket page(FollowUp followUp, Form form) {
        @Nullable Link link = tickets.of(followUp).orElse(null);
        @Nullable Connection tracker = link == null ? null : connections.get(link.connection());
        List<Option> trackers = tickets.fitting(followUp).stream()
                .map(one -> new Option(
                        one.key(), "%s (%s)".formatted(one.name(), one.kind().label())))
                .toList();
        return new TrackerViews.Ticket(
                tabs.links(),
                followUp,
                link,
                tracker,
                tracker == null ? null : connections.health(tracker),
                link == null ? List.of() : TrackerViews.choices(link, people),
                tickets.steps(followUp, STEPS),
                trackers,
                form);
    }

    private static ModelAndView back(long number) {
        return Pages.seeOther("/follow-ups/%d/ticket".formatted(number));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView open(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            boolean there = typed.getOrDefault("how", "").equals("link");
            String ticket = typed.getOrDefault("ticket", "");
            if (there && ticket.isBlank()) {
                throw new Invalid("ticket", "is required");
            }
            ticketing.open(
                    actor,
                    number,
                    new Ticketing.Wish(typed.get("tracker"), there ? ticket : null, typed.get("prefer")));
            return back(number);
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, page(followUps.find(actor, number), Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return refused(actor, number, typed, conflict);
        }
    }

    private ModelAndView refused(Actor actor, long number, Map<String, String> typed, Refusal refusal) {
        Form form = Form.refused(typed, "ticket", refusal);
        return Pages.unprocessable(PAGE, page(followUps.find(actor, number), form));
    }

    @PostMapping("/choice")
    @May(Access.RESPONDER)
    ModelAndView choose(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        try {
            ticketing.choose(
                    actor,
                    number,
                    new Ticketing.Choice(
                            typed.get("field"),
                            typed.get("keep"),
                            version.matches("\\d{1,18}") ? Long.valueOf(version) : null));
            return back(number);
        } catch (Conflict | Invalid | Stale refusal) {
            return refused(actor, number, typed, refusal);
        }
    }

    @PostMapping("/comparison")
    @May(Access.RESPONDER)
    ModelAndView again(Actor actor, @PathVariable long number, RedirectAttributes redirect) {
        Connection tracker = connections.get(ticketing.again(actor, number).connection());
        redirect.addFlashAttribute(
                "notice",
                tracker.paused()
                        ? "%s is paused; both sides are compared when it goes on.".formatted(tracker.name())
                        : "Both sides are compared in a moment.");
        return new ModelAndView("redirect:/follow-ups/%d/ticket".formatted(number));
    }

    @PostMapping("/removal")
    @May(Access.RESPONDER)
    ModelAndView unlink(Actor actor, @PathVariable long number) {
        ticketing.unlink(actor, number);
        return back(number);
    }
}
