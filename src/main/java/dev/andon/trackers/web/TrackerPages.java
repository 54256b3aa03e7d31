package dev.andon.trackers.web;

import dev.andon.followups.FollowUpTabs;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Connections;
import dev.andon.trackers.Tickets;
import dev.andon.trackers.web.TrackerViews.All;
import dev.andon.trackers.web.TrackerViews.One;
import dev.andon.trackers.web.TrackerViews.Shown;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
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

/** The trackers as pages. */
@Controller
@RequestMapping(TrackersTab.PATH)
class TrackerPages {
    private static final String ALL = "trackers/all";
    private static final String ONE = "trackers/one";
    private static final int CHANGES = 30;

    private final Connections connections;
    private final Tickets tickets;
    private final FollowUpTabs tabs;

    TrackerPages(Connections connections, Tickets tickets, FollowUpTabs tabs) {
        this.connections = connections;
        this.tickets = tickets;
        this.tabs = tabs;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor) {
        return Pages.page(ALL, all(actor, Form.empty()));
    }

    private All all(Actor actor, Form form) {
        Map<String, Long> counts = connections.counts();
        List<Shown> shown = connections.list().stream()
                .map(one -> new Shown(one, connections.health(one), counts.getOrDefault(one.key(), 0L)))
                .toList();
        boolean owner = actor.access().includes(Access.OWNER);
        return new All(
                tabs.links(),
                shown,
                tickets.disagreeing(actor),
                tickets.stuck(actor),
                form,
                owner ? connections.changes(actor, CHANGES) : List.of());
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Connection one = connections.add(actor, TypedTracker.draft(typed.getOrDefault("key", ""), typed));
            redirect.addFlashAttribute(
                    "notice", one.name() + " is kept. Ask it once to see that it answers, then set up its webhook.");
            return new ModelAndView("redirect:" + path(one.key()));
        } catch (Invalid invalid) {
            return Pages.unprocessable(ALL, all(actor, Form.refused(typed, invalid)));
        }
    }

    private static String path(String key) {
        return TrackersTab.PATH + "/" + key;
    }

    @GetMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView one(Actor actor, @PathVariable String key) {
        return Pages.page(ONE, one(actor, connections.get(key), null, null));
    }

    private One one(Actor actor, Connection one, Connections.@Nullable Webhook made, @Nullable Form form) {
        long count = connections.counts().getOrDefault(one.key(), 0L);
        return new One(
                tabs.links(),
                new Shown(one, connections.health(one), count),
                connections.webhook(one),
                made,
                form == null ? Form.of(TypedTracker.of(one, connections.accounts(actor, one.key()))) : form);
    }

    @PostMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView change(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String version = typed.getOrDefault("version", "");
        try {
            Connection one = connections.change(
                    actor,
                    key,
                    TypedTracker.draft(null, typed),
                    version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
            redirect.addFlashAttribute("notice", one.name() + " is saved. What waited is tried again.");
            return new ModelAndView("redirect:" + TrackersTab.PATH);
        } catch (Invalid invalid) {
            return Pages.unprocessable(ONE, one(actor, connections.get(key), null, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            return Pages.unprocessable(ONE, one(actor, connections.get(key), null, Form.refused(typed, "name", stale)));
        }
    }

    @PostMapping("/{key}/removal")
    @May(Access.OWNER)
    ModelAndView remove(Actor actor, @PathVariable String key) {
        connections.remove(actor, key, null);
        return Pages.seeOther(TrackersTab.PATH);
    }

    @PostMapping("/{key}/trial")
    @May(Access.OWNER)
    ModelAndView trial(Actor actor, @PathVariable String key, RedirectAttributes redirect) {
        Connections.Tried tried = connections.tried(actor, key);
        redirect.addFlashAttribute(
                "notice", "%s %s (%d ms)".formatted(tried.fine() ? "✓" : "✗", tried.said(), tried.tookMillis()));
        return new ModelAndView("redirect:" + path(key));
    }

    /** Answers with the page itself: a redirect would have to keep the secret somewhere. */
    @PostMapping("/{key}/webhook-secret")
    @May(Access.OWNER)
    ModelAndView secret(Actor actor, @PathVariable String key) {
        try {
            Connections.Webhook made = connections.newSecret(actor, key);
            return Pages.page(ONE, one(actor, connections.get(key), made, null));
        } catch (Conflict conflict) {
            Connection one = connections.get(key);
            Map<String, String> typed = TypedTracker.of(one, connections.accounts(actor, key));
            return Pages.unprocessable(ONE, one(actor, one, null, Form.refused(typed, "webhook", conflict)));
        }
    }
}
